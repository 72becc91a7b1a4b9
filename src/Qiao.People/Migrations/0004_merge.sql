-- Two files of one person. The name's keyed index finds equal names without opening any.
alter table people_seeker add column name_index {key} null;
create index ix_people_seeker_name_index on people_seeker (name_index);

-- The file that did not stay is a sealed copy here while the merge can be undone; its code and id lead to the survivor.
create table people_merge (
    id        {key}  not null primary key,
    pair      {key}  not null,
    survivor  {key}  not null references people_seeker (id) on delete cascade,
    merged    {key}  not null,
    code      {key}  not null,
    account   {key}      null,
    made      bigint not null,
    made_by   text   not null,
    kept      text       null,
    undone    bigint     null,
    undone_by text       null
);
create unique index ix_people_merge_pair on people_merge (pair) where undone is null;
create unique index ix_people_merge_merged on people_merge (merged) where undone is null;
create index ix_people_merge_survivor on people_merge (survivor);
create index ix_people_merge_code on people_merge (code);
create index ix_people_merge_account on people_merge (account);

-- A clerk found that two files are of two people.
create table people_apart (
    first   {key}  not null,
    second  {key}  not null,
    told_by text   not null,
    at      bigint not null,
    primary key (first, second)
);
