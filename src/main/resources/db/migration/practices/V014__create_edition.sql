-- what a published practice said before it was changed; what it says now stands with the practice itself
create table practices.edition (
  practice       bigint not null references practices.practice,
  number         int not null check (number > 0),
  title          jsonb not null,
  summary        jsonb not null,
  classification jsonb not null,
  narrative      jsonb not null,
  replaced_at    timestamptz not null,
  replaced_by    text not null,
  note           text not null default '' check (length(note) <= 1000),
  primary key (practice, number)
);
alter table practices.practice add column edition int not null default 1 check (edition > 0);
