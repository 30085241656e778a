-- what happened at the door of an account, for its owner to look at; kept for as long as the operator says
create table accounts.sign_in (
  id     bigint generated always as identity primary key,
  person bigint not null references actors.person on delete cascade,
  at     timestamptz not null,
  kind   text not null check (kind in ('entered', 'entered-strong', 'password-wrong', 'code-wrong', 'left', 'ended')),
  device text not null
);
create index sign_in_by_person on accounts.sign_in (person, at desc);
create index sign_in_by_time on accounts.sign_in (at);
