create table platform_account (
    id             {key}   not null primary key,
    sign_in_name   {key}   not null,
    display_name   text    not null,
    password_hash  text    not null,
    totp_secret    text        null,
    totp_step      bigint  not null,
    failures       integer not null,
    locked_until   bigint      null,
    created        bigint  not null
);
create unique index ix_platform_account_sign_in_name on platform_account (sign_in_name);
create table platform_role_grant (
    account {key} not null references platform_account (id) on delete cascade,
    role    {key} not null,
    scope   {key} not null,
    primary key (account, role, scope)
);
create table platform_session (
    hash          {key}   not null primary key,
    account       {key}   not null references platform_account (id) on delete cascade,
    created       bigint  not null,
    seen          bigint  not null,
    expires       bigint  not null,
    second_factor integer not null,
    browser       text    not null
);
create index ix_platform_session_account on platform_session (account);
create table platform_token (
    id            {key}   not null primary key,
    account       {key}   not null references platform_account (id) on delete cascade,
    name          text    not null,
    hash          {key}   not null,
    created       bigint  not null,
    expires       bigint  not null,
    second_factor integer not null,
    last_used     bigint      null
);
create unique index ix_platform_token_hash on platform_token (hash);
create index ix_platform_token_account on platform_token (account);
