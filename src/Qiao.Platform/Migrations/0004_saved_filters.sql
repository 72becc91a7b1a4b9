create table platform_saved_filter (
    id      {key}  not null primary key,
    account {key}  not null references platform_account (id) on delete cascade,
    path    {key}  not null,
    name    {key}  not null,
    query   text   not null,
    created bigint not null
);
create unique index ix_platform_saved_filter_account_path_name on platform_saved_filter (account, path, name);
