-- a role that is to be given: by a second person, by one, to one who asks to join, or handed over to a successor
create table actors.appointment (
  id               bigint generated always as identity primary key,
  way              text not null check (way in ('proposal', 'gift', 'request', 'hand-over')),
  state            text not null default 'proposed' check (state in ('proposed', 'granted', 'refused')),
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null,
  release_at       timestamptz,
  consents_missing int not null default 0,
  cases            text[] not null default '{}',
  person           bigint references actors.person on delete cascade,
  email            text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  name             text not null,
  organisation     bigint references actors.organisation,
  role             text not null,
  starts           date not null,
  ends             date check (ends >= starts),
  proposed_by      text not null,
  decided_by       text,
  replaces         bigint references actors.membership on delete set null,
  constraint decided_by_somebody check (state = 'proposed' or decided_by is not null),
  constraint nobody_decides_on_themselves check (state <> 'granted' or way = 'hand-over' or decided_by <> 'person:' || person),
  constraint two_people_propose_and_confirm check (state <> 'granted' or way <> 'proposal' or decided_by <> proposed_by),
  constraint one_person_gives_no_deciding_role check (way <> 'gift' or role in ('contributor', 'auditor')),
  constraint one_joins_as_contributor check (way <> 'request' or (role = 'contributor' and organisation is not null)),
  constraint only_a_focal_point_hands_over check (way <> 'hand-over' or role = 'focal-point')
);

create index appointment_waiting on actors.appointment (id) where state = 'proposed';
create index appointment_person on actors.appointment (person);
create index appointment_email on actors.appointment (lower(email)) where person is null;
-- the same asked or proposed twice, perhaps by a double click, is recorded once
create unique index appointment_once on actors.appointment (lower(email), coalesce(organisation, 0), role)
  where state = 'proposed';

alter table actors.membership add column appointment bigint references actors.appointment;
alter table actors.membership add constraint the_platforms_roles_are_for_no_organisation
  check (organisation is null or role in ('contributor', 'focal-point', 'reviewer'));
