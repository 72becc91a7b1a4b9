create table people_seeker (
    id            {key}   not null primary key,
    code          {key}   not null,
    account       {key}       null,
    name          text    not null,
    phone         text        null,
    phone_index   {key}       null,
    contact       text        null,
    division      {key}       null,
    latitude      double precision null,
    longitude     double precision null,
    education     text        null,
    years         integer     null,
    skills        text    not null,
    licences      text    not null,
    history       text        null,
    occupations   text    not null,
    divisions     text    not null,
    pay_from      bigint      null,
    kinds         text    not null,
    hours         text    not null,
    reach_metres  integer     null,
    visibility    {key}   not null,
    registered_by text    not null,
    created       bigint  not null,
    changed       bigint  not null,
    revision      bigint  not null
);
create unique index ix_people_seeker_code on people_seeker (code);
create unique index ix_people_seeker_account on people_seeker (account);
create index ix_people_seeker_phone_index on people_seeker (phone_index);
create index ix_people_seeker_visibility on people_seeker (visibility);
create index ix_people_seeker_division on people_seeker (division);

create table people_consent (
    id        {key}  not null primary key,
    seeker    {key}  not null references people_seeker (id) on delete cascade,
    viewer    {key}  not null,
    part      text   not null,
    purpose   text   not null,
    given     bigint not null,
    until     {key}  not null,
    withdrawn bigint     null
);
create index ix_people_consent_seeker on people_consent (seeker);
create index ix_people_consent_viewer on people_consent (viewer);

create table people_grant (
    module  {key}  not null,
    subject {key}  not null,
    viewer  {key}  not null,
    seeker  {key}  not null references people_seeker (id) on delete cascade,
    part    text   not null,
    purpose text   not null,
    given   bigint not null,
    until   {key}  not null,
    primary key (module, subject, viewer, seeker)
);
create index ix_people_grant_seeker on people_grant (seeker);
create index ix_people_grant_viewer on people_grant (viewer);

create table people_look (
    id           {key}  not null primary key,
    seeker       {key}  not null,
    account      {key}      null,
    organisation {key}      null,
    part         text   not null,
    ground       text   not null,
    purpose      text   not null,
    time         bigint not null
);
create index ix_people_look_seeker_time on people_look (seeker, time);
create index ix_people_look_time on people_look (time);

create table people_handover (
    hash    {key}  not null primary key,
    seeker  {key}  not null references people_seeker (id) on delete cascade,
    made_by text   not null,
    made    bigint not null,
    expires bigint not null,
    used    bigint     null
);
create index ix_people_handover_seeker on people_handover (seeker);

create table people_erasure (
    id            {key}   not null primary key,
    erased        bigint  not null,
    account_ended integer not null,
    looks_kept    integer not null,
    keep_until    {key}   not null
);
