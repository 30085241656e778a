-- who would like to read a practice in which language; once it is translated they are told and the request is removed
create table practices.translation_request (
  practice   bigint not null references practices.practice on delete cascade,
  language   text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  person     bigint not null references actors.person,
  created_at timestamptz not null,
  primary key (practice, language, person)
);
create index translation_request_by_person on practices.translation_request (person);
