create table journal (
    entry        integer not null primary key autoincrement,
    time         bigint  not null,
    module       text    not null,
    kind         text    not null,
    subject      text    not null,
    revision     bigint  not null,
    hash         text        null,
    scope_before text        null,
    scope_after  text        null,
    visibility   text    not null,
    actor        text    not null,
    reason       text        null
);
create index ix_journal_subject on journal (subject, entry);
create table journal_cursor (
    follower text   not null primary key,
    position bigint not null
);
create trigger journal_is_append_only_update before update on journal begin select raise(abort, 'the journal is append-only'); end;
create trigger journal_is_append_only_delete before delete on journal begin select raise(abort, 'the journal is append-only'); end;
