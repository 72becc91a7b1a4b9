-- The schools attended, one line each; encrypted, since school and years tell who someone is.
alter table people_seeker add column schools text null;
