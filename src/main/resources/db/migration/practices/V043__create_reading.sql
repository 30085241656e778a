-- what the draft of a practice took from a file that its owner began with, until it has been looked through and is published
create table practices.reading (
  practice  bigint primary key references practices.practice on delete cascade,
  file_name text not null check (length(file_name) between 1 and 200),
  document  bigint not null,
  fields    text[] not null,
  leftover  text not null check (length(leftover) <= 20000),
  cut       boolean not null,
  read_at   timestamptz not null
);
