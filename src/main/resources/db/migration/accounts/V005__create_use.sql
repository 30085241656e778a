-- when an account was last used, by signing in or by a token; and when its owner was told that it will be closed
create table accounts.use (
  person      bigint primary key references actors.person on delete cascade,
  used_at     timestamptz not null,
  reminded_at timestamptz
);

insert into accounts.use (person, used_at) select id, now() from actors.person;
