-- How an application came about. Until now only people without an account had none in their application.
alter table vacancies_application add column channel {key} not null default 'Own';
update vacancies_application set channel = 'Guest' where account is null;

drop view vacancies_application_report;
create view vacancies_application_report as
select a.id, a.vacancy, v.division, v.occupation, a.employer, a.state, a.reason, a.sent, a.seen, a.answered,
    case when a.answered is not null then a.answered - a.sent end as took, a.channel
from vacancies_application a join vacancies_vacancy v on v.id = a.vacancy;
