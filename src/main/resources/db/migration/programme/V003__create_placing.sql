-- the work in progress: where each session is for now, and one row for each cycle by which the work is locked and versioned
create table programme.work (
  cycle   bigint primary key references forum.cycle,
  version int not null default 1
);
create table programme.placing (
  session bigint primary key references forum.session,
  cycle   bigint not null references forum.cycle,
  room    bigint not null references programme.room,
  hour    bigint not null references programme.hour,
  fixed   boolean not null default false
);
create index placing_by_cycle on programme.placing (cycle);
