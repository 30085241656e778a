-- somebody lost what they sign in with beside the password: one person asks that it be taken away, another grants it
create table accounts.factor_reset (
  id               bigint generated always as identity primary key,
  state            text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null,
  release_at       timestamptz,
  consents_missing int not null default 0,
  cases            text[] not null default '{}',
  person           bigint not null references actors.person on delete cascade,
  reason           text not null check (reason <> ''),
  asked_by         text not null,
  decided_by       text,
  constraint decided_by_somebody check (state = 'asked' or decided_by is not null),
  constraint nobody_resets_their_own check (asked_by <> 'person:' || person and (state <> 'granted' or decided_by <> 'person:' || person)),
  constraint two_people_ask_and_grant
    check (state <> 'granted' or decided_by <> asked_by or decided_by = 'system:server')
);

create unique index factor_reset_once on accounts.factor_reset (person) where state = 'asked';
