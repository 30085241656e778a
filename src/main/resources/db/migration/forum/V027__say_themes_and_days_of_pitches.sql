-- what a pitch is about, and the days on which those who give it can come
alter table forum.pitch
  add column themes text[] not null default '{}',
  add column days   date[] not null default '{}';
