-- Every hour those are looked for who started so many days ago.
create index ix_people_outcome_rung_day on people_outcome (rung, day);
