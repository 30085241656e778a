-- the peer review of one practice; its case keeps those with an interest away from it and from all that hangs on it
create table practices.review (
  id               bigint generated always as identity primary key,
  practice         bigint not null references practices.practice,
  state            text not null default 'open' check (state in ('open', 'concluded', 'abandoned')),
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null default '{restricted:secretariat}' check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null default 0,
  cases            text[] not null generated always as (array['review:' || id::text]) stored,
  criteria         int not null,
  visibility       text not null check (visibility in ('open', 'single-blind', 'double-blind')),
  deadline         date not null,
  authors          bigint[] not null default '{}',
  created_at       timestamptz not null,
  verdict          text check (verdict in ('recommend', 'revise', 'not')),
  reasons          text not null default '' check (length(reasons) <= 4000),
  concluded_at     timestamptz,
  constraint concluded_has_its_facts check (
    (state = 'concluded') = (verdict is not null)
    and (state <> 'concluded' or (concluded_at is not null and reasons <> '')))
);
create unique index review_one_at_a_time on practices.review (practice) where state = 'open';
create index review_by_practice on practices.review (practice, id);
