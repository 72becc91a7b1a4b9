-- An employer asks someone who lets themselves be found: once for each person and vacancy.
create table matching_invitation (
    id       {key}  not null primary key,
    vacancy  {key}  not null,
    seeker   {key}  not null,
    account  {key}  not null,
    employer {key}  not null,
    title    text   not null,
    state    {key}  not null,
    reason   text       null,
    sent     bigint not null,
    sent_by  text   not null,
    until    {key}  not null,
    answered bigint     null
);
create unique index ix_matching_invitation_vacancy_seeker on matching_invitation (vacancy, seeker);
create index ix_matching_invitation_seeker on matching_invitation (seeker);
create index ix_matching_invitation_account on matching_invitation (account);

-- How many an employer has sent on a day.
create table matching_invited (
    employer {key}   not null,
    day      {key}   not null,
    sent     integer not null check (sent between 0 and 50),
    primary key (employer, day)
);
