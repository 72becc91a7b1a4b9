-- How fast an employer answers is shown on each of its vacancies' pages.
create index ix_vacancies_application_employer_sent_answered on vacancies_application (employer, sent, answered);
