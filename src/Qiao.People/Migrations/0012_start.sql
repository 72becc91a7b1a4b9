-- Where each start stands: a clerk's list must not look for proofs step by step through all that ever began.
create table people_start (
    module   {key} not null,
    subject  {key} not null,
    seeker   {key} not null references people_seeker (id) on delete cascade,
    employer {key}     null,
    day      {key} not null,
    state    {key} not null check (state in ('Waiting', 'Verified', 'Ended')),
    primary key (module, subject)
);
create index ix_people_start_seeker on people_start (seeker);
create index ix_people_start_state_day_subject on people_start (state, day, subject);

insert into people_start (module, subject, seeker, employer, day, state)
select f.module, f.subject, f.seeker, f.employer, f.day, case
    when exists (select 1 from people_outcome v where v.module = f.module and v.subject = f.subject and v.rung = 8
        and not exists (select 1 from people_outcome b where b.module = v.module and b.subject = v.subject and b.rung = 7 and b.number > v.number)) then 'Verified'
    when (select l.rung from people_outcome l where l.module = f.module and l.subject = f.subject order by l.number desc limit 1) >= 7 then 'Waiting'
    else 'Ended' end
from people_outcome f
where f.rung = 7 and f.seeker is not null and f.number = (select min(m.number) from people_outcome m where m.module = f.module and m.subject = f.subject and m.rung = 7);
