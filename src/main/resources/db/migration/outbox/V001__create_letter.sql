create schema if not exists outbox;

-- a letter goes out at most once: whoever delivers it claims it first, and a claim that a crash left behind is never repeated
create table outbox.letter (
  id           bigint generated always as identity primary key,
  recipient    text not null,
  language     text not null,
  subject      text not null,
  text         text not null,
  confidential boolean not null default false,
  created_at   timestamptz not null default now(),
  claimed_at   timestamptz,
  sent_at      timestamptz check (sent_at is null or claimed_at is not null),
  given_up_at  timestamptz,
  check (sent_at is null or given_up_at is null)
);

create index letter_waiting on outbox.letter (id) where sent_at is null and given_up_at is null;
