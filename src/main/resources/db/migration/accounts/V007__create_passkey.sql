create table accounts.passkey (
  id         bigint generated always as identity primary key,
  person     bigint not null references actors.person on delete cascade,
  name       text not null check (length(name) between 1 and 80),
  credential bytea not null unique,
  -- its public key and what made it, as the standard writes them
  data       bytea not null,
  counter    bigint not null,
  created_at timestamptz not null,
  used_at    timestamptz
);

create index passkey_person on accounts.passkey (person);

-- what a browser has to sign, once; the digest is of what the browser holds
create table accounts.challenge (
  digest     bytea primary key,
  challenge  bytea not null,
  expires_at timestamptz not null
);
