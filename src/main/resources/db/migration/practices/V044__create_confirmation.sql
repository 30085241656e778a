-- the letter by which an organisation is asked whether an entry on its behalf is its own; the link itself is not kept
create table practices.confirmation (
  id               bigint generated always as identity primary key,
  practice         bigint not null references practices.practice,
  state            text not null default 'sent',
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null default '{restricted:secretariat}',
  created_at       timestamptz not null,
  asked_by         text not null,
  expires_at       timestamptz not null,
  digest           bytea not null unique check (length(digest) = 32),
  person           bigint references actors.person,
  name             text not null check (length(name) <= 200),
  email            text not null check (length(email) <= 200),
  language         text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  message          text check (length(message) between 1 and 4000),
  constraint known_state check (state in ('sent', 'confirmed', 'disputed', 'replaced')),
  constraint dispute_says_what check ((state = 'disputed') = (message is not null))
);
create unique index confirmation_open on practices.confirmation (practice) where state = 'sent';
create index confirmation_by_practice on practices.confirmation (practice, id);
create index confirmation_named on practices.confirmation (state_since) where email <> '';
