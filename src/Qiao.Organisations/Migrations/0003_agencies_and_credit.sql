create table organisations_licence (
    id           {key}  not null primary key,
    organisation {key}  not null references organisations_organisation (id),
    number       {key}  not null,
    issuer       text   not null,
    valid_from   {key}  not null,
    valid_until  {key}  not null,
    services     {key}  not null,
    document     {key}      null,
    state        {key}  not null,
    asked        bigint not null,
    decided      bigint     null,
    decided_by   text       null,
    remark       text       null
);
create unique index ix_organisations_licence_organisation_state on organisations_licence (organisation, state) where state <> 'Refused' and state <> 'Replaced';
create index ix_organisations_licence_state_asked on organisations_licence (state, asked);

create table organisations_return (
    id           {key}   not null primary key,
    organisation {key}   not null references organisations_organisation (id),
    year         integer not null,
    income       bigint  not null,
    served       bigint  not null,
    placed       bigint  not null,
    staff        bigint  not null,
    state        {key}   not null,
    filed        bigint  not null,
    filed_by     text    not null,
    decided      bigint      null,
    decided_by   text        null,
    remark       text        null,
    revision     bigint  not null
);
create unique index ix_organisations_return_organisation_year on organisations_return (organisation, year);
create index ix_organisations_return_year_state on organisations_return (year, state);

create table organisations_return_correction (
    yearly_return {key}  not null references organisations_return (id),
    revision      bigint not null,
    income        bigint not null,
    served        bigint not null,
    placed        bigint not null,
    staff         bigint not null,
    reason        text   not null,
    made          bigint not null,
    made_by       text   not null,
    primary key (yearly_return, revision)
);

create table organisations_credit_event (
    id               {key}  not null primary key,
    organisation     {key}  not null references organisations_organisation (id),
    kind             {key}  not null,
    day              {key}  not null,
    source           text   not null,
    evidence         text   not null,
    document         {key}      null,
    reference        {key}      null,
    recorded         bigint not null,
    recorded_by      text   not null,
    objections_until {key}  not null,
    state            {key}  not null,
    objection        text       null,
    objected         bigint     null,
    decided          bigint     null,
    decided_by       text       null,
    remark           text       null,
    repair_state     {key}      null,
    repair           text       null,
    repair_document  {key}      null,
    repair_asked     bigint     null,
    repair_decided   bigint     null,
    repair_decided_by text      null,
    repair_remark    text       null
);
create unique index ix_organisations_credit_event_organisation_reference on organisations_credit_event (organisation, reference);
create index ix_organisations_credit_event_state on organisations_credit_event (state);
create index ix_organisations_credit_event_repair_state on organisations_credit_event (repair_state);

create table organisations_credit_level (
    organisation {key}   not null primary key references organisations_organisation (id),
    level        {key}   not null,
    points       integer not null,
    rule         {key}   not null,
    since        {key}   not null,
    barred_until {key}       null,
    next_change  {key}       null,
    computed     bigint  not null,
    revision     bigint  not null
);
create index ix_organisations_credit_level_next_change on organisations_credit_level (next_change);

create table organisations_credit_change (
    id           {key}   not null primary key,
    organisation {key}   not null references organisations_organisation (id),
    level_before {key}   not null,
    level_after  {key}   not null,
    points       integer not null,
    rule         {key}   not null,
    made         bigint  not null,
    cause        {key}       null
);
create index ix_organisations_credit_change_organisation on organisations_credit_change (organisation);
