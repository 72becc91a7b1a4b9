-- The files that clerks keep for people without an account, among many more of others.
create index ix_people_seeker_division_id on people_seeker (division, id) where account is null;
