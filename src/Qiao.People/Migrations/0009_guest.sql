-- Someone without an account shows that a phone is theirs. What they wanted to do waits with it.
create table people_phone_proof (
    id          {key}   not null primary key,
    name        text    not null,
    phone       text    not null,
    phone_index {key}   not null,
    subject     {key}   not null,
    note        text        null,
    hash        {key}   not null,
    made        bigint  not null,
    expires     bigint  not null,
    tries       integer not null,
    used        bigint      null,
    constraint people_phone_proof_tries check (tries between 0 and 5)
);
create index ix_people_phone_proof_made on people_phone_proof (made);

-- How many codes went to a phone on a day.
create table people_phone_day (
    phone_index {key}   not null,
    day         {key}   not null,
    sent        integer not null,
    primary key (phone_index, day),
    constraint people_phone_day_sent check (sent between 1 and 5)
);
