create table matching_allocation (
    id         {key}   not null primary key,
    name       text    not null,
    mode       {key}   not null,
    division   text        null,
    occupation text        null,
    per_seeker integer not null,
    figures    text    not null,
    created    bigint  not null,
    created_by text    not null
);

create table matching_allocated (
    allocation {key}   not null references matching_allocation (id),
    seeker     {key}   not null,
    vacancy    {key}   not null,
    score      integer not null,
    primary key (allocation, seeker, vacancy)
);
create index ix_matching_allocated_allocation_vacancy on matching_allocated (allocation, vacancy);
