-- whose practice it is and who began it; those of the catalogue and of imports belong to nobody until they are claimed
alter table practices.practice
  add column owner bigint references actors.organisation,
  add column author bigint references actors.person,
  add column language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  add column objection_until timestamptz,
  drop constraint practice_origin_check,
  add constraint known_origin check (origin in ('curated', 'imported', 'submitted', 'on-behalf')),
  drop constraint known_state,
  add constraint known_state check (state in
    ('draft', 'submitted', 'returned', 'cleared', 'checked', 'declined', 'withdrawn', 'superseded', 'retracted')),
  add constraint cleared_waits_for_its_owner check (state <> 'cleared' or owner is not null and objection_until is not null);
create index practice_by_owner on practices.practice (owner, id) where owner is not null;
create index practice_waiting on practices.practice (state_since, id) where state in ('submitted', 'returned', 'cleared');
