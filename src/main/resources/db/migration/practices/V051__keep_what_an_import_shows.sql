-- the first rows, so that looking at a waiting import does not unpack its file; none for those that came before
alter table practices.import add preview jsonb;
-- what the sentence names that says why it stopped
alter table practices.import add failure_details text not null default '[]';
