-- what a program of a person's shows instead of a password; only a digest of it
create table accounts.token (
  id         bigint generated always as identity primary key,
  person     bigint not null references actors.person on delete cascade,
  name       text not null check (length(name) between 1 and 80),
  digest     bytea not null unique,
  scopes     text[] not null check (cardinality(scopes) between 1 and 100),
  -- whether it was made in a session that began with more than a password
  strong     boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  used_at    timestamptz
);

create index token_person on accounts.token (person);
