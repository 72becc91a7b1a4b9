-- What an employer has received, page by page, without sorting all of it.
create index ix_vacancies_application_employer_id on vacancies_application (employer, id);
