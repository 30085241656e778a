-- a person signed that nothing ties them: to a case, or at all where no case is named
create table vetting.declaration (
  id        bigint generated always as identity primary key,
  person    bigint not null references actors.person,
  about     text check (about ~ '^[a-z-]+:[0-9]+$'),
  signed_at timestamptz not null
);
create index declaration_by_person on vetting.declaration (person, id);
