-- someone who gave the right password and has a step left before a session begins
create table accounts.arrival (
  digest     bytea primary key,
  person     bigint not null references actors.person on delete cascade,
  device     text not null,
  step       text not null check (step in ('code', 'terms')),
  strong     boolean not null,
  tries      int not null default 0 check (tries between 0 and 5),
  expires_at timestamptz not null,
  check (step <> 'code' or not strong)
);
