-- What Insights counts. A vacancy that stands behind another is a double; one posted here has a moment of its first save.
create view vacancies_vacancy_report as
select v.id, v.employer, v.state, v.division, v.occupation, v.employment, v.headcount, v.posted, v.published, v.closed,
    case when v.source like 'org:%' then 'Posted' else 'Imported' end as source_kind,
    case when v.cluster = v.id then 0 else 1 end as is_double,
    (select s.at from vacancies_step s where s.vacancy = v.id and s.revision = 1) as saved
from vacancies_vacancy v;

-- One row for each rule that found something in one revision of a vacancy, with the weightiest severity it was found with.
create view vacancies_verdict_report as
select d.vacancy, d.revision, v.employer, v.division, v.occupation, json_extract(f.value, '$.Rule') as rule,
    case max(json_extract(f.value, '$.Severity')) when 0 then 'Warn' when 1 then 'Ask' else 'Refuse' end as severity,
    d.decision, d.at, d.decided
from vacancies_verdict d join vacancies_vacancy v on v.id = d.vacancy join json_each(d.findings) f
group by d.vacancy, d.revision, v.employer, v.division, v.occupation, json_extract(f.value, '$.Rule'), d.decision, d.at, d.decided;
