-- who may read them: nobody while a consent is missing, nobody before the instant
create table assurance.release (
  disclosure       bigint primary key references assurance.disclosure,
  version          int not null default 1,
  audience         text[] not null check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null check (consents_missing >= 0),
  cases            text[] not null default '{}'
);
-- what one who is named says to it
create table assurance.reply (
  disclosure   bigint not null references assurance.disclosure,
  organisation bigint not null references actors.organisation,
  text         jsonb not null,
  sent_at      timestamptz not null,
  primary key (disclosure, organisation)
);
