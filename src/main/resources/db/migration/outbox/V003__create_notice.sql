-- what is to be told to everyone who belongs to one of the audiences
create table outbox.notice (
  id         bigint generated always as identity primary key,
  kind       text not null,
  about      text not null check (about ~ '^[a-z-]+:[0-9]+$'),
  title      jsonb not null,
  url        text not null check (url ~ '^/([^/\\]|$)'),
  audience   text[] not null check (cardinality(audience) > 0 and not 'public' = any(audience)),
  needs      text,
  arguments  jsonb not null default '[]',
  created_at timestamptz not null,
  spread_at  timestamptz
);

create index notice_unspread on outbox.notice (id) where spread_at is null;

-- one row for each person whom a notice concerns: settled once, in the transaction that writes their letter
create table outbox.notice_recipient (
  id         bigint generated always as identity primary key,
  notice     bigint not null references outbox.notice on delete cascade,
  person     bigint not null,
  daily      boolean not null default false,
  settled_at timestamptz,
  outcome    text check (outcome in ('written', 'unwanted', 'not-entitled', 'unreachable')),
  letter     bigint,
  unique (notice, person),
  check ((settled_at is null) = (outcome is null)),
  check (coalesce(outcome, '') = 'written' or letter is null),
  check (coalesce(outcome, '') <> 'written' or letter is not null)
);

create index notice_recipient_open on outbox.notice_recipient (person) where settled_at is null;
create index notice_recipient_letter on outbox.notice_recipient (letter) where letter is not null;

-- a letter that people can choose not to get says where they choose
alter table outbox.letter add column optional boolean not null default false;

-- how often a person wants letters of one group; nothing here means: at once
create table outbox.preference (
  person     bigint not null,
  topic      text not null,
  pace       text not null check (pace in ('at-once', 'daily', 'none')),
  changed_at timestamptz not null,
  primary key (person, topic)
);
