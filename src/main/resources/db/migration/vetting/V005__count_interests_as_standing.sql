-- an interest keeps people away from cases
create trigger standing_changed after insert or update or delete or truncate on vetting.interest
  for each statement execute function actors.standing_changed();
