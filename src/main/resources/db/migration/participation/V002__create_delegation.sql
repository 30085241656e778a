create table participation.delegation (
    id bigint generated always as identity primary key,
    state text not null default 'invited' check (state in ('invited', 'open', 'closed')),
    version int not null default 1,
    process_version int not null default 1,
    state_since timestamptz not null default now(),
    audience text[] not null check (cardinality(audience) > 0),
    release_at timestamptz,
    consents_missing int not null default 0 check (consents_missing >= 0),
    cases text[] not null default '{}',
    cycle bigint not null references forum.cycle,
    organisation bigint not null references actors.organisation,
    constituency text not null check (constituency ~ '^[a-z]+(-[a-z]+)*$'),
    places int not null check (places between 0 and 500),
    last_day date not null,
    unique (cycle, organisation)
);
create index delegation_by_organisation on participation.delegation (organisation);
