-- addresses that mail came back from, or that a mail server refused for good
create table outbox.address (
  id         bigint generated always as identity primary key,
  email      text not null,
  bounces    int not null check (bounces > 0),
  reason     text not null,
  last_at    timestamptz not null
);

create unique index address_email on outbox.address (lower(email));

-- the operator's wording of a letter, in place of the one that Corridor brings along
create table outbox.wording (
  kind       text not null,
  language   text not null,
  version    int not null default 1,
  subject    text not null,
  text       text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (kind, language)
);
