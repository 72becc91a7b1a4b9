-- A report of a vacancy by anyone. The reporter is a keyed hash of the account, the contact or the address; the contact is
-- encrypted. Both are erased 90 days after the decision.
create table vacancies_complaint (
    id         {key}  not null primary key,
    vacancy    {key}  not null,
    kind       {key}  not null,
    ground     {key}      null,
    text       text       null,
    reporter   {key}      null,
    account    {key}      null,
    contact    text       null,
    language   {key}  not null,
    code       {key}  not null,
    state      {key}  not null,
    at         bigint not null,
    decided    bigint     null,
    decided_by {key}      null,
    answer     text       null
);
create unique index ix_vacancies_complaint_code on vacancies_complaint (code);
create unique index ix_vacancies_complaint_vacancy_reporter on vacancies_complaint (vacancy, reporter) where state = 'Open';
create index ix_vacancies_complaint_state_vacancy on vacancies_complaint (state, vacancy);
create index ix_vacancies_complaint_reporter_at on vacancies_complaint (reporter, at);

-- The feed shows what changed last.
create index ix_vacancies_vacancy_state_changed_id on vacancies_vacancy (state, changed, id);
