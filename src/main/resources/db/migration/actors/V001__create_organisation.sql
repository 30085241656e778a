create schema if not exists actors;

create table actors.organisation (
  id         bigint generated always as identity primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version    int not null default 1,
  name       jsonb not null,
  short_name text,
  kind       text not null,
  country    text check (country ~ '^[A-Z]{2}$'),
  parent     bigint references actors.organisation,
  aliases    text[] not null default '{}',
  sources    text[] not null default '{}'
);
