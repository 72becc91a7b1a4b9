-- Whose file a message was written for. A phone number is not proved, so it cannot say whose copy a message belongs in.
alter table platform_message add column owner {key} null;
create index ix_platform_message_owner on platform_message (owner);
