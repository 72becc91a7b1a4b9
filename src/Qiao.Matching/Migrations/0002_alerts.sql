create table matching_search (
    id       {key}   not null primary key,
    account  {key}   not null,
    slot     integer not null,
    name     text    not null,
    query    text    not null,
    likeness {key}   not null,
    telling  {key}   not null,
    language text    not null,
    saved    bigint  not null,
    looked   bigint  not null,
    told     bigint      null,
    stopped  bigint      null
);
create unique index ix_matching_search_account_slot on matching_search (account, slot);
create index ix_matching_search_telling_likeness_id on matching_search (telling, likeness, id);

create table matching_digest (
    id     {key}  not null primary key,
    search {key}  not null references matching_search (id) on delete cascade,
    hash   {key}  not null,
    sent   bigint not null
);
create unique index ix_matching_digest_hash on matching_digest (hash);
create index ix_matching_digest_search on matching_digest (search);

create table matching_sent (
    digest  {key} not null references matching_digest (id) on delete cascade,
    vacancy {key} not null,
    search  {key} not null,
    primary key (digest, vacancy)
);
create unique index ix_matching_sent_search_vacancy on matching_sent (search, vacancy);

create table matching_arrival (
    vacancy  {key}  not null primary key,
    position bigint not null,
    arrived  bigint not null
);
create index ix_matching_arrival_position on matching_arrival (position);
create index ix_matching_arrival_arrived on matching_arrival (arrived);

create table matching_round (
    telling {key}  not null,
    day     {key}  not null,
    above   bigint not null,
    until   bigint not null,
    done    bigint     null,
    primary key (telling, day)
);

create table matching_decline (
    account  {key}  not null,
    vacancy  {key}  not null,
    reason   text   not null,
    employer text       null,
    title    text   not null,
    declined bigint not null,
    primary key (account, vacancy)
);
