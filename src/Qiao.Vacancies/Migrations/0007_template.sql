-- What an employer posts again and again, under a name.
create table vacancies_template (
    id       {key}  not null primary key,
    employer {key}  not null,
    name     {key}  not null,
    body     text   not null,
    changed  bigint not null
);
create unique index ix_vacancies_template_employer_name on vacancies_template (employer, name);
