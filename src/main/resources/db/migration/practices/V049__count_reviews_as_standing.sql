-- people are kept away from rounds of review that concern them, also once those of a practice change
create trigger standing_changed after insert or update or delete or truncate on practices.review
  for each statement execute function actors.standing_changed();
create trigger standing_changed after update of classification on practices.practice
  for each statement execute function actors.standing_changed();
