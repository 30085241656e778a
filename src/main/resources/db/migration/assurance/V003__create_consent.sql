-- what each party says to these words
create table assurance.consent (
  disclosure   bigint not null references assurance.disclosure,
  organisation bigint not null references actors.organisation,
  answer       text not null default 'asked' check (answer in ('asked', 'given', 'withheld', 'withdrawn')),
  answered_by  text,
  answered_at  timestamptz,
  note         text not null default '' check (length(note) <= 1000),
  primary key (disclosure, organisation),
  constraint answered_has_its_facts check ((answer = 'asked') = (answered_at is null))
);
