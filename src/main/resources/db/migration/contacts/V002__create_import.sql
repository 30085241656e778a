-- a list of contacts on its way: what it says is kept line by line until it is recorded or discarded
create table contacts.import (
  id              bigint generated always as identity primary key,
  state           text not null default 'open',
  version         int not null default 1,
  process_version int not null default 1,
  state_since     timestamptz not null default now(),
  audience        text[] not null default '{restricted:secretariat}',
  created_at      timestamptz not null,
  created_by      text not null,
  file_name       text not null check (length(file_name) between 1 and 200),
  lines           jsonb not null,
  total           int not null check (total between 1 and 5000),
  added           int check (added between 0 and total),
  constraint known_state check (state in ('open', 'recorded', 'discarded')),
  constraint recorded_says_how_many check ((state = 'recorded') = (added is not null))
);
create index import_by_state on contacts.import (state, id);
