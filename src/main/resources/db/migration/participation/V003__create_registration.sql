create table participation.registration (
    id bigint generated always as identity primary key,
    state text not null default 'asked' check (state in ('asked', 'confirmed', 'refused', 'replaced', 'withdrawn', 'attended')),
    version int not null default 1,
    process_version int not null default 1,
    state_since timestamptz not null default now(),
    audience text[] not null check (cardinality(audience) > 0),
    release_at timestamptz,
    consents_missing int not null default 0 check (consents_missing >= 0),
    cases text[] not null default '{}',
    cycle bigint not null references forum.cycle,
    delegation bigint references participation.delegation,
    organisation bigint references actors.organisation,
    person bigint references actors.person,
    name text not null,
    email text not null,
    function text not null default '',
    part text not null check (part in ('head', 'delegate', 'adviser', 'speaker', 'observer', 'staff', 'interpreter', 'press')),
    listed boolean not null default false,
    language text not null,
    substitute_for bigint references participation.registration,
    reason text not null default '',
    asked_at timestamptz not null,
    confirmed_at timestamptz,
    constraint confirmed_has_its_facts check (state not in ('confirmed', 'attended', 'replaced') or confirmed_at is not null),
    constraint refused_says_why check (state <> 'refused' or reason <> ''),
    constraint delegated_for_an_organisation check ((delegation is null) = (organisation is null))
);
create unique index registered_once on participation.registration (cycle, lower(email))
    where state in ('asked', 'confirmed', 'attended') and email <> '';
create unique index one_head on participation.registration (delegation)
    where part = 'head' and state in ('asked', 'confirmed', 'attended');
create unique index one_substitute on participation.registration (substitute_for) where substitute_for is not null;
create index registration_by_cycle on participation.registration (cycle, state);
create index registration_by_delegation on participation.registration (delegation);
create index registration_by_person on participation.registration (person) where person is not null;
