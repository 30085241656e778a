-- an import whose publication stopped can be published after all: why it stopped then stays beside it
alter table practices.import
  drop constraint import_check,
  add constraint failed_says_why check (state <> 'failed' or failure is not null);
