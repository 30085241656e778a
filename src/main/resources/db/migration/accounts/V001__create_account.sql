create schema if not exists accounts;

create table accounts.credential (
  person     bigint primary key references actors.person on delete cascade,
  password   text not null,
  changed_at timestamptz not null default now()
);

-- only a digest of what the browser holds: who reads the database cannot sign in with it
create table accounts.session (
  digest     bytea primary key,
  person     bigint not null references actors.person on delete cascade,
  device     text not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);

create index session_person on accounts.session (person);

-- a link that was sent by letter; it can be used once
create table accounts.link (
  digest     bytea primary key,
  purpose    text not null check (purpose in ('registration', 'password', 'setup')),
  email      text not null,
  expires_at timestamptz not null
);

create table accounts.consent (
  person      bigint not null references actors.person on delete cascade,
  document    text not null check (document in ('terms', 'privacy')),
  edition     text not null,
  accepted_at timestamptz not null default now(),
  primary key (person, document, edition)
);
