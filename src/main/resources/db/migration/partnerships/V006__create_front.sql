-- what the world may read of a partnership: nothing while one of those who are in it has not agreed to be shown
create table partnerships.front (
  partnership      bigint primary key references partnerships.partnership,
  version          int not null default 1,
  audience         text[] not null check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null default 0 check (consents_missing >= 0),
  cases            text[] not null default '{}',
  held             boolean not null default false,
  stage            text not null check (stage in ('active', 'suspended', 'ended', 'reported')),
  health           jsonb,
  silent_since     date,
  silences         jsonb not null default '[]',
  withheld         text[] not null default '{}',
  constraint only_active_ones_are_silent check (silent_since is null or stage in ('active', 'suspended'))
);
