create view organisations_kind_report as
select o.kind, o.division, count(*) as organisations, sum(case when o.verified_until is not null then 1 else 0 end) as ever_verified, max(o.verified_until) as last_verified_until
from organisations_organisation o where o.merged_into is null and o.code is not null
group by o.kind, o.division;

create view organisations_verified_report as
select o.id as organisation, o.kind, o.division, o.created, o.verified, o.verified_until
from organisations_organisation o where o.merged_into is null and o.code is not null;

create view organisations_verification_report as
select v.id as verification, o.kind, o.division, v.state, v.asked, v.decided, v.decided - v.asked as took, v.reason
from organisations_verification v join organisations_organisation o on o.id = v.organisation;

create view organisations_agency_report as
select r.year, o.division, count(*) as filed, sum(r.income) as income, sum(r.served) as served, sum(r.placed) as placed, sum(r.staff) as staff
from organisations_return r join organisations_organisation o on o.id = r.organisation where r.state <> 'Returned'
group by r.year, o.division;

create view organisations_licence_report as
select l.organisation, o.division, l.services, l.valid_from, l.valid_until
from organisations_licence l join organisations_organisation o on o.id = l.organisation where l.state = 'Valid' and o.merged_into is null;

create view organisations_credit_report as
select o.id as organisation, o.kind, o.division, coalesce(c.level, 'B') as level, c.points, c.since
from organisations_organisation o left join organisations_credit_level c on c.organisation = o.id where o.merged_into is null and o.code is not null;

-- Every organisation that a vacancy may name, merged and imported ones too, with the kind that counts for it now.
create view organisations_organisation_report as
select o.id, coalesce(s.kind, o.kind) as kind, coalesce(s.division, o.division) as division
from organisations_organisation o left join organisations_organisation s on s.id = o.merged_into;
