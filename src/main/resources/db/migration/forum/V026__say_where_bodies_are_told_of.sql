-- where the documents tell of a body that is curated
alter table forum.body add column sources text[] not null default '{}';
