-- What goes on in a session now. Its number grows with every change that those who look on are told of.
create table floor.stage (
  session    bigint primary key references forum.session,
  number     bigint not null default 1,
  open       boolean not null default false,
  pitch      bigint references forum.pitch,
  started_at timestamptz,
  paused_at  timestamptz,
  rested     interval not null default '0',
  constraint paused_has_begun check (paused_at is null or started_at is not null),
  constraint begun_with_a_pitch check (started_at is null or pitch is not null)
);
