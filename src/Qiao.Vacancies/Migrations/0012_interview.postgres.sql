-- Compares text and spans in one exclusion; part of every PostgreSQL installation, and trusted, so the owner of the database may create it.
create extension if not exists btree_gist;

-- Times at which an employer interviews. Nobody sits in two interviews at once, on either side of the table.
create table vacancies_interview (
    id          {key}   not null primary key,
    employer    {key}   not null,
    vacancy     {key}       null references vacancies_vacancy (id),
    panel       {key}   not null,
    starts      bigint  not null,
    ends        bigint  not null check (ends > starts),
    mode        {key}   not null,
    place       text    not null,
    application {key}       null references vacancies_application (id),
    seeker      {key}       null,
    taken       bigint      null,
    attended    integer     null,
    reminded    bigint      null,
    constraint vacancies_interview_taken check ((application is null) = (seeker is null)),
    constraint vacancies_interview_panel exclude using gist (employer with =, panel with =, int8range(starts, ends) with &&),
    constraint vacancies_interview_person exclude using gist (seeker with =, int8range(starts, ends) with &&) where (seeker is not null)
);
create unique index ix_vacancies_interview_application on vacancies_interview (application) where attended is null;
create index ix_vacancies_interview_employer_starts on vacancies_interview (employer, starts);
create index ix_vacancies_interview_vacancy on vacancies_interview (vacancy);
create index ix_vacancies_interview_starts on vacancies_interview (starts);

-- A link in a message: it acts once.
create table vacancies_interview_link (
    hash        {key}   not null primary key,
    application {key}   not null references vacancies_application (id) on delete cascade,
    expires     bigint  not null,
    used        bigint      null
);
create index ix_vacancies_interview_link_application on vacancies_interview_link (application);
