-- Recruitment by public institutions. A campaign of the municipal level and one of the district level are two populations.
create table vacancies_campaign (
    id          {key}   not null primary key,
    title       text    not null,
    level       {key}   not null,
    division    {key}   not null,
    opens       {key}   not null,
    closes      {key}   not null,
    most_posts  integer not null,
    notice_days integer not null,
    appeal_days integer not null,
    opened      bigint  not null
);

-- Conditions have a version; they can change while nobody has applied (sent = 0).
create table vacancies_campaign_post (
    id         {key}   not null primary key,
    campaign   {key}   not null references vacancies_campaign (id),
    unit       {key}   not null,
    code       {key}   not null,
    title      text    not null,
    headcount  integer not null,
    degree     {key}   not null,
    fields     text    not null,
    conditions text    not null,
    mode       {key}   not null,
    state      {key}   not null,
    remark     text        null,
    version    bigint  not null,
    sent       integer not null check (sent >= 0),
    changed    bigint  not null
);
create unique index ix_vacancies_campaign_post_campaign_code on vacancies_campaign_post (campaign, code);
create index ix_vacancies_campaign_post_unit on vacancies_campaign_post (unit);
create index ix_vacancies_campaign_post_state on vacancies_campaign_post (state);

-- One active application for each person and post; who found someone unqualified, who agreed and who ruled on the appeal are three accounts.
create table vacancies_recruit (
    id        {key}   not null primary key,
    post      {key}   not null references vacancies_campaign_post (id),
    seeker    {key}       null,
    account   {key}       null,
    version   bigint  not null,
    degree    {key}   not null,
    school    text        null,
    field     text        null,
    graduated integer     null,
    title     text        null,
    verified  integer not null,
    state     {key}   not null,
    returns   integer not null,
    score     integer     null,
    rank      integer     null,
    rule      {key}       null,
    evidence  text        null,
    checker   {key}       null,
    second    {key}       null,
    failed    bigint      null,
    appeal    text        null,
    ruled_by  {key}       null,
    ruling    text        null,
    sent      bigint  not null,
    changed   bigint  not null,
    revision  bigint  not null,
    constraint ck_vacancies_recruit_returned_once check (returns in (0, 1)),
    constraint ck_vacancies_recruit_second_person check (second is null or second <> checker),
    constraint ck_vacancies_recruit_third_person check (ruled_by is null or (ruled_by <> checker and ruled_by <> second))
);
create unique index ix_vacancies_recruit_post_seeker on vacancies_recruit (post, seeker) where state <> 'Withdrawn';
create index ix_vacancies_recruit_post_state on vacancies_recruit (post, state);
create index ix_vacancies_recruit_seeker on vacancies_recruit (seeker);
create index ix_vacancies_recruit_account on vacancies_recruit (account);

create table vacancies_recruit_step (
    recruit    {key}  not null references vacancies_recruit (id) on delete cascade,
    revision   bigint not null,
    step       {key}  not null,
    from_state {key}      null,
    to_state   {key}  not null,
    remark     text       null,
    at         bigint not null,
    primary key (recruit, revision)
);

-- For how many posts of a campaign someone has applied.
create table vacancies_recruit_tally (
    campaign {key}   not null references vacancies_campaign (id),
    seeker   {key}   not null,
    taken    integer not null check (taken >= 0),
    primary key (campaign, seeker)
);

-- A post's list as it was frozen; the hash is that of the text before names were taken out.
create table vacancies_notice (
    post        {key}   not null primary key references vacancies_campaign_post (id),
    content     text    not null,
    hash        text    not null,
    published   bigint  not null,
    ends        {key}   not null,
    named_until {key}   not null,
    confirmed   bigint      null,
    erased      integer not null
);
create index ix_vacancies_notice_named_until on vacancies_notice (named_until);

create table vacancies_objection (
    id       {key}   not null primary key,
    post     {key}   not null references vacancies_notice (post),
    words    text        null,
    state    {key}   not null,
    rank     integer     null,
    decision text        null,
    at       bigint  not null,
    decided  bigint      null
);
create index ix_vacancies_objection_post on vacancies_objection (post);

-- A post without applications is one row without an application.
create view vacancies_recruitment_report as
select c.level, c.id as campaign, c.division, c.opens, p.id as post, p.unit, p.headcount, r.id as application, r.degree, r.verified, r.state, r.sent, r.changed,
    case when r.state in ('Passed', 'Interviewed', 'Ranked', 'Noticed', 'Hired', 'NotChosen') then 1 when r.state in ('Failed', 'Appealed') then 0 end as passed
from vacancies_campaign_post p join vacancies_campaign c on c.id = p.campaign left join vacancies_recruit r on r.post = p.id
where p.state = 'Open';
