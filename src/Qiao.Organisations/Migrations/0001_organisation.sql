create table organisations_organisation (
    id             {key}  not null primary key,
    code           {key}      null,
    name           {key}  not null,
    kind           {key}  not null,
    division       {key}      null,
    address        text       null,
    about          text       null,
    contact_name   text       null,
    contact_phone  text       null,
    source         {key}      null,
    verified       bigint     null,
    verified_until {key}      null,
    created        bigint not null,
    revision       bigint not null
);
create unique index ix_organisations_organisation_code on organisations_organisation (code);
create unique index ix_organisations_organisation_source_name on organisations_organisation (source, name);

create table organisations_verification (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    state        {key}  not null,
    document     {key}      null,
    asked        bigint not null,
    decided      bigint     null,
    decided_by   text       null,
    reason       text       null,
    remark       text       null
);
create index ix_organisations_verification_state_asked on organisations_verification (state, asked);
create unique index ix_organisations_verification_organisation on organisations_verification (organisation) where state = 'Open';

create table organisations_member (
    organisation {key}  not null references organisations_organisation (id),
    account      {key}  not null,
    since        bigint not null,
    primary key (organisation, account)
);
create index ix_organisations_member_account on organisations_member (account);
