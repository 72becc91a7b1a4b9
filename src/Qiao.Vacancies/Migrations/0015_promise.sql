-- Pay per month, in fen, that the vacancy promised when the offer was made or accepted. Vacancies change afterwards.
alter table vacancies_application add column promised bigint null;
update vacancies_application set promised = (select v.monthly_min_fen from vacancies_vacancy v where v.id = vacancies_application.vacancy)
where state in ('Offered', 'Accepted', 'Hired');

-- What Insights compares with what was paid: no person.
create view vacancies_promise_report as
select a.id, v.division, a.promised from vacancies_application a join vacancies_vacancy v on v.id = a.vacancy;
