-- The section of GB/T 4754-2017 that the organisation names itself.
alter table organisations_organisation add column industry {key} null;

drop view organisations_organisation_report;
create view organisations_organisation_report as
select o.id, coalesce(s.kind, o.kind) as kind, coalesce(s.division, o.division) as division, coalesce(s.industry, o.industry) as industry
from organisations_organisation o left join organisations_organisation s on s.id = o.merged_into;
