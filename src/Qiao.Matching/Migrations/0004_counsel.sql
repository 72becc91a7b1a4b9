-- What a counsellor recommended to someone, with that person beside them.
create table matching_counsel (
    id      {key}  not null primary key,
    seeker  {key}  not null,
    made    bigint not null,
    made_by text   not null
);
create index ix_matching_counsel_seeker on matching_counsel (seeker);

create table matching_counselled (
    counsel {key}   not null references matching_counsel (id) on delete cascade,
    number  integer not null,
    vacancy {key}   not null,
    title   text    not null,
    primary key (counsel, number)
);
