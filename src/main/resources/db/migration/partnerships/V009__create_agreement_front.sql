-- what the world may read of an agreement: nothing while one of its parties has not agreed to that
create table partnerships.agreement_front (
  agreement        bigint primary key references partnerships.agreement,
  version          int not null default 1,
  audience         text[] not null check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null check (consents_missing >= 0),
  cases            text[] not null default '{}',
  held             boolean not null default false,
  stage            text not null check (stage in ('prepared', 'signed', 'ended')),
  content          jsonb not null
);
