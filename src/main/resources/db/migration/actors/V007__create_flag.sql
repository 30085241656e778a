-- levels of risk as they were set, one after the other; the newest counts
create table actors.flag (
  id           bigint generated always as identity primary key,
  organisation bigint not null references actors.organisation,
  level        text not null check (level in ('none', 'observed', 'yellow', 'escalated', 'red')),
  category     text not null check (category in ('identity', 'conduct', 'money', 'reputation', 'other')),
  reason       text not null check (length(reason) between 1 and 2000),
  set_by       text not null,
  set_at       timestamptz not null
);

create index flag_organisation on actors.flag (organisation, id desc);
