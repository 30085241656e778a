-- what a reviewer says of themselves, so that fitting practices reach them
create table practices.reviewer (
  person    bigint primary key references actors.person,
  version   int not null default 1,
  themes    text[] not null,
  languages text[] not null,
  most      int not null check (most between 0 and 100)
);
