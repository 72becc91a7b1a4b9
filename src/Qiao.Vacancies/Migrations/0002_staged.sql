-- Rows of a running import, shaped like vacancies_vacancy so that applying them is one statement. Not an entity:
-- only the import's own statements touch it.
create table vacancies_staged (
    import          {key}   not null,
    row             bigint  not null,
    change          text        null,
    id              {key}   not null,
    state           {key}   not null,
    employer        {key}       null,
    title           text    not null,
    description     text    not null,
    language        text    not null,
    occupation      {key}       null,
    division        {key}       null,
    place           text        null,
    latitude        double precision null,
    longitude       double precision null,
    pay_unit        text        null,
    pay_min_fen     bigint      null,
    pay_max_fen     bigint      null,
    pay_months      integer     null,
    monthly_min_fen bigint      null,
    monthly_max_fen bigint      null,
    education       text        null,
    years_min       integer     null,
    years_max       integer     null,
    employment      text    not null,
    headcount       integer not null,
    skills          text    not null,
    licences        text    not null,
    benefits        text    not null,
    posted          text    not null,
    source          {key}   not null,
    source_key      {key}   not null,
    hash            text    not null,
    double_group    bigint  not null,
    fingerprint     bigint  not null,
    cluster         {key}   not null,
    changed         bigint  not null,
    revision        bigint  not null,
    primary key (import, row)
);
create index ix_vacancies_staged_import_source_key on vacancies_staged (import, source_key);

-- Employers that the rows name and the source has not named before; they are made when the import is applied.
create table vacancies_staged_employer (
    import {key} not null,
    id     {key} not null,
    name   text  not null,
    kind   text  not null,
    primary key (import, id)
);
