create table audit.finding (
  name       text primary key,
  at         timestamptz not null,
  violations text[] not null
);
