-- authors are kept away from what is decided on their own submissions, and deputies decide in a chair's place
create trigger standing_changed after insert or update or delete or truncate on calls.call
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on calls.deputy
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on calls.submission
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on calls.author
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on calls.dossier
  for each statement execute function actors.standing_changed();
