-- practices that the team of a session thinks of showing
create table forum.shortlisted (
  session          bigint not null references forum.session,
  practice         bigint not null,
  audience         text[] not null check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null default 0 check (consents_missing >= 0),
  cases            text[] not null default '{}',
  why              text not null default '' check (length(why) <= 500),
  added_by         text not null,
  added_at         timestamptz not null,
  primary key (session, practice),
  constraint shortlists_are_not_public check (not audience && array['public', 'community'])
);
create index shortlisted_by_practice on forum.shortlisted (practice);
