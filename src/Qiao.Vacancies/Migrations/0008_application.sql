-- One application per person and vacancy.
create table vacancies_application (
    id       {key}   not null primary key,
    vacancy  {key}   not null references vacancies_vacancy (id),
    seeker   {key}   not null,
    account  {key}       null,
    employer {key}   not null,
    state    {key}   not null,
    reason   {key}       null,
    message  text        null,
    sent     bigint  not null,
    seen     bigint      null,
    answered bigint      null,
    changed  bigint  not null,
    revision bigint  not null
);
create unique index ix_vacancies_application_vacancy_seeker on vacancies_application (vacancy, seeker);
create index ix_vacancies_application_seeker on vacancies_application (seeker);
create index ix_vacancies_application_account on vacancies_application (account);
create index ix_vacancies_application_employer_state on vacancies_application (employer, state);

create table vacancies_application_step (
    application {key}  not null references vacancies_application (id) on delete cascade,
    revision    bigint not null,
    step        {key}  not null,
    from_state  {key}      null,
    to_state    {key}  not null,
    reason      {key}      null,
    remark      text       null,
    by_employer integer not null,
    at          bigint not null,
    primary key (application, revision)
);

-- How many have accepted an offer, and how many places an employer has decided to add to those it posted.
create table vacancies_places (
    vacancy  {key}   not null primary key references vacancies_vacancy (id),
    accepted integer not null check (accepted >= 0),
    added    integer not null check (added >= 0),
    why      text        null
);

create view vacancies_application_report as
select a.id, a.vacancy, v.division, v.occupation, a.employer, a.state, a.reason, a.sent, a.seen, a.answered,
    case when a.answered is not null then a.answered - a.sent end as took
from vacancies_application a join vacancies_vacancy v on v.id = a.vacancy;
