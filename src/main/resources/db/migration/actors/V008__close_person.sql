-- a closed account keeps its number, to which the journal points, and nothing that tells who it was
alter table actors.person add closed_at timestamptz;
alter table actors.person add constraint person_closed_is_nobody
  check (closed_at is null or (name = 'closed' and email = 'closed-' || id || '@invalid'));
