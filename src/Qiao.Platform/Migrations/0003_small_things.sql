create table platform_key (
    id       {key}  not null primary key,
    purpose  text   not null,
    created  bigint not null,
    material text   not null
);
create table platform_job (
    name         {key}  not null primary key,
    due          bigint not null,
    leased_until bigint not null,
    holder       text   not null,
    last_run     bigint     null,
    last_problem text       null
);
create table platform_message (
    id        {key}   not null primary key,
    channel   text    not null,
    recipient {key}   not null,
    template  {key}   not null,
    subject   {key}   not null,
    day       {key}   not null,
    language  text    not null,
    title     text    not null,
    body      text    not null,
    state     {key}   not null,
    tries     integer not null,
    created   bigint  not null,
    sent      bigint      null
);
create unique index ix_platform_message_recipient_template_subject_day on platform_message (recipient, template, subject, day);
create index ix_platform_message_state on platform_message (state);
create table platform_file (
    id      {key}   not null primary key,
    name    text    not null,
    type    text    not null,
    size    integer not null,
    hash    text    not null,
    content {blob}  not null,
    owner   {key}   not null,
    purpose text    not null,
    created bigint  not null,
    expires bigint      null
);
create index ix_platform_file_expires on platform_file (expires);
