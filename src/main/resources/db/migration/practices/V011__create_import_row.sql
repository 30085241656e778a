create table practices.import_row (
  import     bigint not null references practices.import,
  number     int not null,
  first_line int not null,
  last_line  int not null,
  notes      text[] not null default '{}',
  practice   bigint references practices.practice,
  cluster    bigint references practices.practice,
  reason     text,
  primary key (import, number),
  check ((cluster is null) = (reason is null))
);
create index import_row_by_practice on practices.import_row (practice);
create index import_row_by_cluster on practices.import_row (import, cluster) where cluster is not null;
