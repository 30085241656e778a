create table floor.question (
  id              bigint generated always as identity primary key,
  state           text not null default 'waiting' check (state in ('waiting', 'shown', 'answered', 'hidden', 'merged')),
  version         int not null default 1,
  process_version int not null default 1,
  state_since     timestamptz not null default now(),
  audience        text[] not null check (cardinality(audience) > 0),
  release_at      timestamptz,
  consents_missing int not null default 0 check (consents_missing >= 0),
  cases           text[] not null default '{}',
  session         bigint not null references forum.session,
  pitch           bigint references forum.pitch,
  text            text not null check (length(text) between 3 and 500),
  language        text not null,
  asker           text not null,
  name            text not null default '' check (length(name) <= 120),
  support         int not null default 0 check (support >= 0),
  answer          text not null default '' check (length(answer) <= 2000),
  answer_language text,
  answered_at     timestamptz,
  asked_at        timestamptz not null,
  merged_into     bigint references floor.question,
  constraint answered_has_its_facts check (state <> 'answered' or answered_at is not null),
  constraint merged_says_into check ((state = 'merged') = (merged_into is not null))
);
create index question_by_session on floor.question (session, state);
create index question_by_asker on floor.question (session, asker, asked_at);

create table floor.support (
  question  bigint not null references floor.question on delete cascade,
  supporter text not null,
  primary key (question, supporter)
);
