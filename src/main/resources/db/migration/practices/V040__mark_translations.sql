-- which translations nobody has read yet, and which their originals have left behind; everything else was written by people
alter table practices.practice
  add column translation_marks jsonb not null default '[]' check (jsonb_typeof(translation_marks) = 'array');
alter table practices.edition
  add column translation_marks jsonb not null default '[]' check (jsonb_typeof(translation_marks) = 'array');
