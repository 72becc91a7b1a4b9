-- Many postings handed in at once, as a workbook or through the API.
create table vacancies_batch (
    id          {key}   not null primary key,
    employer    {key}   not null,
    account     {key}   not null,
    kind        {key}   not null,
    name        text    not null,
    state       {key}   not null,
    sandbox     integer not null,
    idempotency {key}       null,
    sha256      text    not null,
    rows        integer not null,
    applied     integer not null,
    published   integer not null,
    submitted   integer not null,
    drafted     integer not null,
    altered     integer not null,
    unchanged   integer not null,
    refused     integer not null,
    created     bigint  not null,
    ended       bigint      null
);
create unique index ix_vacancies_batch_employer_idempotency on vacancies_batch (employer, idempotency);
create index ix_vacancies_batch_state on vacancies_batch (state);

create table vacancies_batch_row (
    batch    {key}   not null,
    row      integer not null,
    number   bigint  not null,
    body     text    not null,
    outcome  {key}       null,
    vacancy  {key}       null,
    problems text        null,
    primary key (batch, row)
);
