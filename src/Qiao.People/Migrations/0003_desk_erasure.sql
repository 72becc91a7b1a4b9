-- A file that a clerk kept had no login that could end or stay.
alter table people_erasure add column by_desk integer not null default 0;
