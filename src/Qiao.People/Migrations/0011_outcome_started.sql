-- When someone started is asked of the steps of one outcome. With the rung as a condition SQLite walks through all starts for each.
drop view people_outcome_report;
create view people_outcome_report as
select o.module, o.subject, o.employer, o.rung, o.day, o.reason,
    (select min(case when g.rung = 7 then g.day end) from people_outcome g where g.module = o.module and g.subject = o.subject) as started,
    (select min(f.day) from people_outcome f where f.module = o.module and f.subject = o.subject) as since,
    (select max(h.rung) from people_outcome h where h.module = o.module and h.subject = o.subject) as highest
from people_outcome o
where o.number = (select max(n.number) from people_outcome n where n.module = o.module and n.subject = o.subject);
