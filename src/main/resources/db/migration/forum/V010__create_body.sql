-- A steering group, friends, a working group, a committee: who sits in it, by constituency and from day to day
create table forum.body (
  id         bigint generated always as identity primary key,
  version    int not null default 1,
  audience   text[] not null default '{public}' check (cardinality(audience) > 0),
  release_at timestamptz,
  consents_missing int not null default 0 check (consents_missing >= 0),
  cases      text[] not null default '{}',
  forum      bigint not null references forum.forum,
  slug       text not null,
  kind       text not null check (kind in ('steering-group', 'friends', 'working-group', 'committee', 'secretariat', 'track')),
  name       jsonb not null,
  mandate    jsonb not null default '{}',
  unique (forum, slug)
);

create table forum.seat (
  id           bigint generated always as identity primary key,
  body         bigint not null references forum.body,
  constituency text,
  organisation bigint references actors.organisation,
  part         text not null check (part in ('chair', 'co-chair', 'member', 'observer')),
  starts       date not null,
  ends         date,
  constraint seats_end_after_they_begin check (ends >= starts),
  constraint seats_are_somebodys check (num_nonnulls(constituency, organisation) >= 1)
);
create index seat_by_body on forum.seat (body);
create index seat_by_organisation on forum.seat (organisation);

create trigger standing_changed after insert or update or delete or truncate on forum.seat
  for each statement execute function actors.standing_changed();
