-- work that waits for somebody; the row goes when the work is done, its trace stands in the journal of the record
create table outbox.task (
  id         bigint generated always as identity primary key,
  kind       text not null,
  about      text not null check (about ~ '^[a-z-]+:[0-9]+$'),
  title      jsonb not null,
  url        text not null check (url ~ '^/([^/\\]|$)'),
  audience   text not null check (audience <> 'public'),
  needs      text,
  due        date,
  created_at timestamptz not null,
  unique (kind, about, audience)
);

create index task_audience on outbox.task (audience);
create index task_about on outbox.task (about);
