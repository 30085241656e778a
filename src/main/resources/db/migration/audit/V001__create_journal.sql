create schema if not exists audit;

create table audit.entry (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   text not null,
  kind    text not null,
  record  bigint not null,
  action  text not null,
  before  jsonb not null,
  after   jsonb not null,
  reason  text not null default ''
);
create index entry_by_record on audit.entry (kind, record, id);

create table audit.unsealed (
  entry bigint primary key references audit.entry
);

create table audit.batch (
  id       bigint generated always as identity primary key,
  sealed   timestamptz not null default now(),
  entries  bigint[] not null check (cardinality(entries) > 0),
  previous text not null,
  hash     text not null
);
create index batch_by_entry on audit.batch using gin (entries);

create table audit.person_key (
  person text primary key,
  key    bytea not null
);
