create schema if not exists settings;

-- one row at most: what the operator chose; blank where the configuration holds
create table settings.operator (
  id           int primary key default 1 check (id = 1),
  version      int not null check (version > 0),
  name         text not null check (length(name) <= 60),
  contact      text not null check (length(contact) <= 200),
  sender       text not null check (length(sender) <= 200),
  accent       text not null check (accent ~ '^(#[0-9a-f]{6})?$'),
  accent_dark  text not null check (accent_dark ~ '^(#[0-9a-f]{6})?$'),
  languages    text[] not null check ('en' = any (languages)),
  logo_version int not null check (logo_version between 0 and version)
);

create table settings.logo (
  id  int primary key default 1 check (id = 1),
  png bytea not null
);
