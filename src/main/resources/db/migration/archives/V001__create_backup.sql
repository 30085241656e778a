create schema if not exists archives;

-- that a backup was taken; the backup itself is wherever the operator put it
create table archives.backup (
  id       bigint generated always as identity primary key,
  taken_at timestamptz not null,
  records  bigint not null check (records >= 0),
  bytes    bigint not null check (bytes > 0)
);
