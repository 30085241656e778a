alter table actors.organisation add column languages text[] not null default '{}';
-- the same organisation recorded twice: this one leads to that one, until it is undone
alter table actors.organisation add column merged_into bigint references actors.organisation;
alter table actors.organisation add constraint not_merged_into_itself check (merged_into <> id);
create index organisation_merged on actors.organisation (merged_into) where merged_into is not null;
