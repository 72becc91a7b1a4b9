-- What a vacancy that was posted here has besides what an imported one has.
alter table vacancies_vacancy add column valid_through {key} null;
alter table vacancies_vacancy add column first_until {key} null;
alter table vacancies_vacancy add column published bigint null;
alter table vacancies_vacancy add column closed bigint null;
alter table vacancies_vacancy add column reason {key} null;
create index ix_vacancies_vacancy_state_valid_through on vacancies_vacancy (state, valid_through);
create index ix_vacancies_vacancy_employer_state on vacancies_vacancy (employer, state);

-- One row for each change of state; the revision is the vacancy's after it.
create table vacancies_step (
    vacancy    {key}  not null,
    revision   bigint not null,
    step       {key}  not null,
    from_state {key}      null,
    to_state   {key}  not null,
    reason     {key}      null,
    remark     text       null,
    actor      {key}  not null,
    at         bigint not null,
    primary key (vacancy, revision)
);
create index ix_vacancies_step_at on vacancies_step (at);

-- What screening said of a vacancy's text, and who decided otherwise.
create table vacancies_verdict (
    vacancy    {key}  not null,
    revision   bigint not null,
    worst      {key}      null,
    findings   text   not null,
    plea       text       null,
    asked_by   {key}      null,
    decision   {key}      null,
    decided_by {key}      null,
    grounds    text       null,
    at         bigint not null,
    decided    bigint     null,
    primary key (vacancy, revision),
    constraint ck_vacancies_verdict_second_person check (decided_by is null or decided_by <> asked_by)
);

-- Registered seekers first: for which occupations, where, and for how many days.
create table vacancies_first_rule (
    id         {key}   not null primary key,
    occupation {key}   not null,
    division   {key}   not null,
    days       integer not null,
    since      {key}   not null,
    until      {key}   not null
);
create unique index ix_vacancies_first_rule_occupation_division_since on vacancies_first_rule (occupation, division, since);

create table vacancies_look (
    vacancy {key}   not null,
    day     {key}   not null,
    looks   integer not null,
    primary key (vacancy, day)
);
