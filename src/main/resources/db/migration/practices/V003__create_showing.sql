create table practices.showing (
  id       bigint generated always as identity primary key,
  practice bigint not null references practices.practice,
  forum    text not null,
  meeting  int,
  year     int check (year between 1990 and 2100),
  place    text,
  source   text not null
);
create index showing_by_practice on practices.showing (practice);
