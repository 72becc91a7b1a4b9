-- An employer's own list is read newest first, a page at a time.
drop index ix_vacancies_vacancy_employer;
create index ix_vacancies_vacancy_employer_id on vacancies_vacancy (employer, id);
