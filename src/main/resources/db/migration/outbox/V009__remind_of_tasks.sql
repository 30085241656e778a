-- when those for whom a task waits were told again: before its day, and after it
alter table outbox.task
  add column soon_told_at timestamptz,
  add column late_told_at timestamptz;
create index task_due on outbox.task (due) where due is not null;

-- the last day on which the daily letters were begun
create table outbox.digest_day (
  id  int primary key default 1 check (id = 1),
  day date not null
);
