-- the secret is encrypted with a key that is not in the database
create table accounts.code_secret (
  person       bigint primary key references actors.person on delete cascade,
  secret       text not null,
  confirmed_at timestamptz,
  -- the newest interval of thirty seconds whose code was taken: no code is taken twice
  used_step    bigint not null default 0
);

create table accounts.recovery_code (
  digest bytea primary key,
  person bigint not null references actors.person on delete cascade
);

create index recovery_code_person on accounts.recovery_code (person);

-- whether more than a password was asked for when it began
alter table accounts.session add strong boolean not null default false;
