create table actors.person (
  id         bigint generated always as identity primary key,
  version    int not null default 1,
  name       text not null check (name <> ''),
  email      text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  language   text not null,
  created_at timestamptz not null default now()
);

create unique index person_email on actors.person (lower(email));
