-- what people look for again and again, under names of their own
create table practices.saved_search (
  id           bigint generated always as identity primary key,
  person       bigint not null references actors.person on delete cascade,
  name         text not null check (length(name) between 1 and 120),
  words        text not null check (length(words) <= 300),
  filters      jsonb not null,
  letters      boolean not null,
  created_at   timestamptz not null,
  -- what was published until then is no news any more
  looked_until timestamptz not null
);
create unique index saved_search_once on practices.saved_search (person, lower(name));
create index saved_search_due on practices.saved_search (looked_until, id) where letters;
