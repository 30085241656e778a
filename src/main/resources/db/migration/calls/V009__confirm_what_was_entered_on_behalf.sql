-- who of the secretariat entered it for an organisation, and who confirmed there that it is theirs
alter table calls.submission
  add column entered_by   bigint references actors.person,
  add column confirmed_by bigint references actors.person,
  add column confirmed_at timestamptz,
  add constraint confirmed_has_its_facts check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
  add constraint confirmed_or_on_behalf check (not on_behalf or confirmed_at is null);
