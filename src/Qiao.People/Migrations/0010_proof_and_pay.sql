-- What a clerk noted beside a proof. It may name someone, so it goes with the person's file.
alter table people_outcome add column remark text null;
-- A clerk opens a start by its id alone.
create index ix_people_outcome_subject on people_outcome (subject);

-- What someone tells of the pay of their last month, once, after saying that they are still employed.
alter table people_follow_up add column paid {key} null;
alter table people_follow_up add column pay bigint null check (pay > 0);

-- What Insights counts: no person.
create view people_pay_report as
select f.module, f.subject, f.days, f.paid, f.pay,
    (select min(o.day) from people_outcome o where o.module = f.module and o.subject = f.subject) as since
from people_follow_up f where f.paid is not null;
