-- what a plan has to keep to: teams of interpreters, who is away when, what builds on what, and days that are given
create table programme.team (
  cycle bigint not null references forum.cycle,
  pair  text not null check (pair ~ '^[a-z]{2}-[a-z]{2}$'),
  teams int not null check (teams between 0 and 100),
  primary key (cycle, pair)
);
create table programme.absence (
  cycle  bigint not null references forum.cycle,
  person bigint not null references actors.person,
  hour   bigint not null references programme.hour on delete cascade,
  primary key (cycle, person, hour)
);
create table programme.precedence (
  cycle   bigint not null references forum.cycle,
  earlier bigint not null references forum.session,
  later   bigint not null references forum.session,
  primary key (earlier, later),
  constraint builds_on_another check (earlier <> later)
);
create table programme.given_day (
  cycle   bigint not null references forum.cycle,
  session bigint not null references forum.session,
  day     date not null,
  primary key (session, day)
);
