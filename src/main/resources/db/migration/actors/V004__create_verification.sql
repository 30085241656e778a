-- whether an organisation is what it says it is: one row beside each organisation, with the same id
create table actors.verification (
  id              bigint primary key references actors.organisation on delete cascade,
  state           text not null default 'unverified' check (state in ('unverified', 'verified', 'lapsed', 'declined')),
  version         int not null default 1,
  process_version int not null default 1,
  state_since     timestamptz not null default now(),
  audience        text[] not null default '{public}',
  release_at      timestamptz,
  consents_missing int not null default 0,
  cases           text[] not null default '{}',
  valid_until     date,
  verified_by     text,
  constraint verified_by_somebody_until_a_day check (state <> 'verified' or (valid_until is not null and verified_by is not null))
);

insert into actors.verification (id) select id from actors.organisation;

create function actors.begin_unverified() returns trigger language plpgsql as $$
begin
  insert into actors.verification (id) values (new.id);
  return new;
end $$;

create trigger organisation_begins_unverified after insert on actors.organisation
  for each row execute function actors.begin_unverified();
