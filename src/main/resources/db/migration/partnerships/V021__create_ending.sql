-- of which end partners were told how many days before, each once
create table partnerships.ending (
  partnership bigint not null references partnerships.partnership,
  day         date not null,
  days        int not null,
  primary key (partnership, day, days)
);
