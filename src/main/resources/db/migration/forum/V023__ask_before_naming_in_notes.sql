-- whose consent is asked before their name stands beside what was said
alter table forum.note
  add column asked bigint references actors.organisation,
  add constraint named_only_who_was_asked check (attributed_to is null or attributed_to = asked);
create index note_by_asked on forum.note (asked) where asked is not null;
