create schema if not exists threads;

create table threads.link (
  from_kind text not null,
  from_id   bigint not null,
  relation  text not null,
  to_kind   text not null,
  to_id     bigint not null,
  year      int,
  source    text not null default '',
  primary key (from_kind, from_id, relation, to_kind, to_id)
);
create index link_by_target on threads.link (to_kind, to_id);
