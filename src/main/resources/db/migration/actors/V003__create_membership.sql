-- a role that a person plays, for an organisation or for the whole platform, for a term
create table actors.membership (
  id           bigint generated always as identity primary key,
  person       bigint not null references actors.person,
  organisation bigint references actors.organisation,
  role         text not null,
  starts       date not null,
  ends         date check (ends >= starts),
  granted_by   text not null,
  granted_at   timestamptz not null default now()
);

create index membership_person on actors.membership (person);
create unique index membership_once on actors.membership (person, coalesce(organisation, 0), role) where ends is null;
