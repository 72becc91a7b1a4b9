create table vacancies_vacancy (
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
    primary key (id)
);
create unique index ix_vacancies_vacancy_source_source_key on vacancies_vacancy (source, source_key);
create index ix_vacancies_vacancy_double_group on vacancies_vacancy (double_group);
create index ix_vacancies_vacancy_cluster on vacancies_vacancy (cluster);
create index ix_vacancies_vacancy_employer on vacancies_vacancy (employer);

create table vacancies_separation (
    vacancy {key}  not null primary key,
    since   bigint not null,
    by      text   not null
);

create table vacancies_import (
    id        {key}   not null primary key,
    source    {key}   not null,
    state     {key}   not null,
    applied   bigint  not null,
    started   bigint  not null,
    beat      bigint  not null,
    add_only  integer not null,
    rows      integer not null,
    added     integer not null,
    altered   integer not null,
    unchanged integer not null,
    withdrawn integer not null,
    not_taken integer not null
);
create unique index ix_vacancies_import_source on vacancies_import (source) where state in ('Staging', 'Applying');
