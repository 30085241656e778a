create table vetting.report (
  id               bigint generated always as identity primary key,
  subject_kind     text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject          bigint not null,
  title            jsonb not null,
  url              text not null check (url ~ '^/'),
  organisations    bigint[] not null,
  state            text not null default 'open' check (state in
    ('open', 'held', 'dismissed', 'released', 'removed', 'appealed', 'upheld')),
  version          int not null default 1,
  process_version  int not null default 1,
  state_since      timestamptz not null default now(),
  audience         text[] not null default '{restricted:secretariat}' check (cardinality(audience) > 0),
  release_at       timestamptz,
  consents_missing int not null default 0,
  cases            text[] not null default '{}',
  created_at       timestamptz not null,
  reporter         text not null,
  concern          text not null check (concern in ('harmful', 'personal-data', 'false', 'rights', 'other')),
  message          text not null check (length(message) between 1 and 2000),
  reason           text not null default '' check (length(reason) <= 2000),
  appeal           text not null default '' check (length(appeal) <= 2000),
  constraint decisions_have_a_reason check (state = 'open' or reason <> ''),
  constraint appeals_say_why check (state not in ('appealed', 'upheld') or appeal <> '')
);
create index report_by_state on vetting.report (state, id);
-- the same report sent twice, perhaps by a double click, is recorded once
create unique index report_once on vetting.report (subject_kind, subject, reporter, md5(message)) where state = 'open';
