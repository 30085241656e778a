-- a letter that the secretariat writes to some, or many
create table outbox.draft (
  id              bigint generated always as identity primary key,
  state           text not null default 'draft' check (state in ('draft', 'sending', 'sent', 'cancelled')),
  version         int not null default 1,
  process_version int not null default 1,
  state_since     timestamptz not null default now(),
  audience        text[] not null default '{restricted:secretariat}',
  created_at      timestamptz not null,
  subject         jsonb not null default '{}',
  text            jsonb not null default '{}',
  selection       jsonb not null default '{}',
  started_at      timestamptz,
  finished_at     timestamptz,
  check (state <> 'draft' or started_at is null),
  check (state not in ('sending', 'sent') or started_at is not null),
  check ((state = 'sent') = (finished_at is not null))
);

create index draft_sending on outbox.draft (id) where state = 'sending';

-- settled once, in the transaction that writes the letter
create table outbox.draft_recipient (
  id         bigint generated always as identity primary key,
  draft      bigint not null references outbox.draft,
  person     bigint not null,
  settled_at timestamptz,
  outcome    text check (outcome in ('written', 'unwanted', 'not-entitled', 'unreachable')),
  letter     bigint,
  unique (draft, person),
  check ((settled_at is null) = (outcome is null)),
  check (coalesce(outcome, '') = 'written' or letter is null),
  check (coalesce(outcome, '') <> 'written' or letter is not null)
);

create index draft_recipient_open on outbox.draft_recipient (draft, id) where settled_at is null;
