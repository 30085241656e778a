-- who took away names that stand beside notes while their owners agree, so that they can be told when one is taken back
create table forum.name_taken (
  session  bigint not null references forum.session,
  person   bigint not null references actors.person,
  taken_at timestamptz not null,
  primary key (session, person)
);
create index name_taken_by_person on forum.name_taken (person);
