-- somebody who speaks for an organisation signed that nothing ties it
alter table vetting.declaration add column organisation bigint references actors.organisation;
create index declaration_by_organisation on vetting.declaration (organisation, id) where organisation is not null;
