-- whoever takes part in a cycle sees what is for its participants
create trigger standing_changed after insert or update or delete or truncate on participation.registration
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on participation.participant
  for each statement execute function actors.standing_changed();
