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
    constraint vacancies_interview_taken check ((application is null) = (seeker is null))
);
create unique index ix_vacancies_interview_application on vacancies_interview (application) where attended is null;
create index ix_vacancies_interview_employer_starts on vacancies_interview (employer, starts);
create index ix_vacancies_interview_vacancy on vacancies_interview (vacancy);
create index ix_vacancies_interview_starts on vacancies_interview (starts);

create trigger vacancies_interview_panel before insert on vacancies_interview
when exists (select 1 from vacancies_interview o where o.employer = new.employer and o.panel = new.panel and o.starts < new.ends and o.ends > new.starts)
  or exists (select 1 from vacancies_interview o where o.seeker = new.seeker and o.starts < new.ends and o.ends > new.starts)
begin select raise(abort, 'overlap'); end;
create trigger vacancies_interview_person before update of seeker on vacancies_interview
when exists (select 1 from vacancies_interview o where o.seeker = new.seeker and o.id <> new.id and o.starts < new.ends and o.ends > new.starts)
begin select raise(abort, 'overlap'); end;
create index ix_vacancies_interview_seeker on vacancies_interview (seeker);

-- A link in a message: it acts once.
create table vacancies_interview_link (
    hash        {key}   not null primary key,
    application {key}   not null references vacancies_application (id) on delete cascade,
    expires     bigint  not null,
    used        bigint      null
);
create index ix_vacancies_interview_link_application on vacancies_interview_link (application);
