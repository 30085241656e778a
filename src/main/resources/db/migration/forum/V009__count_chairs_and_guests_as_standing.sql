-- who chairs, and who is in a session's team or invited, decides what people may do and see
create trigger standing_changed after insert or update or delete or truncate on forum.chair_term
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on forum.session
  for each statement execute function actors.standing_changed();
