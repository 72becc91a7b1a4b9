-- A link in a message to someone without an account: it shows their application and takes their steps.
create table vacancies_application_link (
    hash        {key}  not null primary key,
    application {key}  not null references vacancies_application (id) on delete cascade,
    expires     bigint not null
);
create index ix_vacancies_application_link_application on vacancies_application_link (application);
