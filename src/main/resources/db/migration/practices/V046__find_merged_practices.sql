-- what was told of practices that were merged is read with the one that took their place
create index practice_by_successor on practices.practice (superseded_by) where superseded_by is not null;
