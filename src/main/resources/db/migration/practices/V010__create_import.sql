create table practices.import (
  id              bigint generated always as identity primary key,
  state           text not null default 'waiting' check (state in
    ('waiting', 'running', 'done', 'failed', 'publishing', 'published', 'undoing', 'undone')),
  version         int not null default 1,
  process_version int not null default 1,
  state_since     timestamptz not null default now(),
  audience        text[] not null,
  created_at      timestamptz not null,
  file_name       text not null check (length(file_name) <= 300),
  size            bigint not null,
  sha256          text not null,
  kind            text not null,
  facts           jsonb not null,
  columns         text[] not null,
  mapping         jsonb not null,
  done            int not null default 0,
  total           int,
  failure         text,
  check ((state = 'failed') = (failure is not null) or state in ('undoing', 'undone'))
);
-- the same file is not taken in twice while its first import stands
create unique index import_by_content on practices.import (sha256) where state not in ('failed', 'undoing', 'undone');

create table practices.import_chunk (
  import  bigint not null references practices.import,
  number  int not null,
  content bytea not null,
  primary key (import, number)
);
alter table practices.import_chunk alter column content set storage external;
