-- what people keep for themselves; nobody else reads it, and no rule does
create table exchange.saved (
  person  bigint not null references actors.person,
  listing bigint not null references exchange.listing,
  other   bigint not null default 0,
  at      timestamptz not null,
  primary key (person, listing, other)
);
