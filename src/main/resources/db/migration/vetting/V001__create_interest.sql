create schema if not exists vetting;

-- what ties a person or an organisation to an organisation, a person or a case; never deleted, only ended
create table vetting.interest (
  id           bigint generated always as identity primary key,
  version      int not null default 1,
  person       bigint references actors.person,
  organisation bigint references actors.organisation,
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject      bigint not null,
  kind         text not null check (kind in
    ('employment', 'family', 'financial', 'authorship', 'advisory', 'nationality', 'other')),
  hard         boolean not null,
  starts       date not null,
  ends         date check (ends >= starts),
  note         text not null check (length(note) <= 1000),
  declared_at  timestamptz not null,
  declared_by  text not null,
  constraint one_holder check (num_nonnulls(person, organisation) = 1)
);
create index interest_by_person on vetting.interest (person);
create index interest_by_organisation on vetting.interest (organisation) where organisation is not null;
