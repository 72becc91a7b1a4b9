-- The ladder from first contact to lasting work. Rows are only added; a step down says why.
create table people_outcome (
    module      {key}   not null,
    subject     {key}   not null,
    number      integer not null,
    seeker      {key}       null references people_seeker (id) on delete set null,
    employer    {key}       null,
    rung        integer not null,
    rung_before integer not null,
    day         {key}   not null,
    evidence    text    not null,
    reason      {key}       null,
    actor       text    not null,
    at          bigint  not null,
    primary key (module, subject, number),
    constraint people_outcome_down check (rung > rung_before or reason is not null)
);
create index ix_people_outcome_seeker on people_outcome (seeker);

-- A question sent 30, 90 and 180 days after the start; the link in it answers once.
create table people_follow_up (
    module   {key}   not null,
    subject  {key}   not null,
    days     integer not null,
    seeker   {key}   not null references people_seeker (id) on delete cascade,
    hash     {key}   not null,
    asked    bigint  not null,
    expires  bigint  not null,
    answered bigint      null,
    answer   {key}       null,
    primary key (module, subject, days)
);
create unique index ix_people_follow_up_hash on people_follow_up (hash);
create index ix_people_follow_up_seeker on people_follow_up (seeker);

-- What Insights counts: no person, the newest rung of each subject and its first day.
create view people_outcome_report as
select o.module, o.subject, o.employer, o.rung, o.day, o.reason,
    (select min(g.day) from people_outcome g where g.module = o.module and g.subject = o.subject and g.rung = 7) as started,
    (select min(f.day) from people_outcome f where f.module = o.module and f.subject = o.subject) as since,
    (select max(h.rung) from people_outcome h where h.module = o.module and h.subject = o.subject) as highest
from people_outcome o
where o.number = (select max(n.number) from people_outcome n where n.module = o.module and n.subject = o.subject);
