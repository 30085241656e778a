create schema if not exists contacts;

-- whom to write to in an organisation; people without an account
create table contacts.contact (
  id            bigint generated always as identity primary key,
  version       int not null default 1,
  organisation  bigint not null references actors.organisation,
  audience      text[] not null check (not audience && array['public', 'community']),
  name          text not null check (length(name) between 1 and 200),
  title         text not null check (length(title) <= 200),
  email         text not null check (length(email) between 3 and 200),
  languages     text[] not null,
  focal         boolean not null,
  substitute_of bigint references contacts.contact on delete set null check (substitute_of <> id),
  created_at    timestamptz not null,
  created_by    text not null,
  invited_at    timestamptz
);
create unique index contact_once on contacts.contact (organisation, lower(email));
create index contact_by_email on contacts.contact (lower(email));
create index contact_substitute on contacts.contact (substitute_of) where substitute_of is not null;
