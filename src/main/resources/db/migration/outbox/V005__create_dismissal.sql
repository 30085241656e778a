-- whoever does not want to see their first steps any more, as the journal names them
create table outbox.dismissal (
  actor        text primary key,
  dismissed_at timestamptz not null
);
