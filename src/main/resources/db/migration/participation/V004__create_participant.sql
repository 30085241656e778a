create table participation.participant (
    registration bigint primary key references participation.registration,
    audience text[] not null check (cardinality(audience) > 0),
    release_at timestamptz,
    consents_missing int not null default 0 check (consents_missing >= 0),
    cases text[] not null default '{}',
    cycle bigint not null references forum.cycle,
    name text not null,
    function text not null,
    organisation bigint references actors.organisation,
    constituency text,
    part text not null,
    listed boolean not null
);
create index participant_by_cycle on participation.participant (cycle, name);
create index participant_by_organisation on participation.participant (organisation) where organisation is not null;

create table participation.badge (
    registration bigint primary key references participation.registration,
    code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
    made_at timestamptz not null
);

create table participation.need (
    registration bigint primary key references participation.registration,
    sealed text not null
);

create table participation.check_in (
    id uuid primary key,
    registration bigint not null references participation.registration,
    came_at timestamptz not null,
    arrived_at timestamptz not null,
    made_by text not null
);
create index check_in_by_registration on participation.check_in (registration);
