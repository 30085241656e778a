create table practices.review_assignment (
  id               bigint generated always as identity primary key,
  review           bigint not null references practices.review,
  person           bigint not null references actors.person,
  organisation     bigint references actors.organisation,
  seat             text not null check (seat in ('internal', 'external', 'third')),
  state            text not null default 'offered' check (state in
    ('offered', 'accepted', 'drafted', 'delivered', 'declined', 'abstained', 'returned')),
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null default 0,
  cases            text[] not null generated always as (array['review:' || review::text]) stored,
  answers          jsonb not null default '{}',
  complete         boolean not null default false,
  offered_at       timestamptz not null,
  declared_at      timestamptz,
  delivered_at     timestamptz,
  reason           text not null default '' check (length(reason) <= 2000),
  constraint external_seats_have_an_organisation check ((seat = 'internal') = (organisation is null)),
  constraint opened_after_declaring check (state not in ('accepted', 'drafted', 'delivered') or declared_at is not null),
  constraint delivered_is_complete check (state <> 'delivered' or (complete and delivered_at is not null)),
  constraint leaving_has_a_reason check (state not in ('declined', 'abstained', 'returned') or reason <> '')
);
create unique index assignment_once on practices.review_assignment (review, person)
  where state not in ('declined', 'returned');
create index assignment_by_person on practices.review_assignment (person, state);
