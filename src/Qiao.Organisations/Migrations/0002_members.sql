alter table organisations_organisation add column name_key {key} null;
alter table organisations_organisation add column verified_by text null;
alter table organisations_organisation add column rechecked {key} null;
alter table organisations_organisation add column recheck_told bigint null;
alter table organisations_organisation add column merged_into {key} null;
alter table organisations_organisation add column members_changed bigint null;
update organisations_organisation set name_key = lower(replace(replace(replace(replace(replace(replace(name, ' ', ''), '　', ''), '（', ''), '）', ''), '(', ''), ')', ''));
create index ix_organisations_organisation_name_key on organisations_organisation (name_key);
create index ix_organisations_organisation_verified_until on organisations_organisation (verified_until);
create index ix_organisations_organisation_merged_into on organisations_organisation (merged_into);

alter table organisations_member add column role {key} not null default 'Owner';
alter table organisations_member add column branch {key} null;

create table organisations_branch (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    name         {key}  not null,
    division     {key}  not null,
    address      text       null,
    latitude     double precision null,
    longitude    double precision null,
    created      bigint not null,
    closed       bigint     null
);
create unique index ix_organisations_branch_organisation_name on organisations_branch (organisation, name) where closed is null;

create table organisations_invitation (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    phone        {key}  not null,
    role         {key}  not null,
    branch       {key}      null,
    hash         {key}  not null,
    state        {key}  not null,
    made         bigint not null,
    made_by      text   not null,
    expires      bigint not null,
    ended        bigint     null,
    account      {key}      null
);
create unique index ix_organisations_invitation_hash on organisations_invitation (hash);
create unique index ix_organisations_invitation_organisation_phone on organisations_invitation (organisation, phone) where state = 'Open';

create table organisations_join_request (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    account      {key}  not null,
    message      text       null,
    state        {key}  not null,
    asked        bigint not null,
    decided      bigint     null,
    decided_by   text       null
);
create unique index ix_organisations_join_request_organisation_account on organisations_join_request (organisation, account) where state = 'Open';

create table organisations_takeover (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    account      {key}  not null,
    reason       text   not null,
    document     {key}      null,
    state        {key}  not null,
    asked        bigint not null,
    decided      bigint     null,
    decided_by   text       null,
    remark       text       null,
    objections_until {key}  null,
    objection    text       null,
    objected     bigint     null,
    finished     bigint     null
);
create unique index ix_organisations_takeover_organisation on organisations_takeover (organisation) where finished is null;

create table organisations_merge (
    id           {key}  not null primary key,
    survivor     {key}  not null references organisations_organisation (id),
    merged       {key}  not null references organisations_organisation (id),
    made         bigint not null,
    made_by      text   not null,
    remark       text       null,
    undone       bigint     null,
    undone_by    text       null
);
create unique index ix_organisations_merge_merged on organisations_merge (merged) where undone is null;
create index ix_organisations_merge_survivor on organisations_merge (survivor);
