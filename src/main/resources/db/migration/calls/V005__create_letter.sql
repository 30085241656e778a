-- the letters in which a call tells its results, where they were worded for that call
create table calls.letter (
  call    bigint not null references calls.call,
  result  text not null check (result in ('accepted', 'declined', 'waitlisted', 'ineligible')),
  subject jsonb not null,
  text    jsonb not null,
  version int not null default 1,
  primary key (call, result)
);
