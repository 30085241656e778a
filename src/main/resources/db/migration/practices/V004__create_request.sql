create table practices.request (
  id               bigint generated always as identity primary key,
  practice         bigint not null references practices.practice,
  kind             text not null check (kind in ('claim', 'correction')),
  state            text not null default 'open',
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null default '{restricted:secretariat}',
  created_at       timestamptz not null,
  organisation     text not null check (length(organisation) <= 200),
  name             text not null check (length(name) between 1 and 120),
  email            text not null check (length(email) between 3 and 200),
  message          text not null check (length(message) between 1 and 4000)
);
create index request_by_state on practices.request (state, id);
