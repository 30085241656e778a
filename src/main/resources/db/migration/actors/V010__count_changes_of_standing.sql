-- Counts whatever decides what people may do and see, so that a request asks one number instead of all of it.
-- Spread over rows, so that two changes seldom wait for each other.
create table actors.standing (
  slot    int primary key,
  changes bigint not null default 0
);
insert into actors.standing (slot) select generate_series(0, 15);

create function actors.standing() returns bigint language sql stable as
  'select sum(changes)::bigint from actors.standing';

create function actors.standing_changed() returns trigger language plpgsql as $$
begin
  update actors.standing set changes = changes + 1 where slot = pg_backend_pid() % 16;
  return null;
end $$;

create trigger standing_changed after insert or update or delete or truncate on actors.membership
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on actors.verification
  for each statement execute function actors.standing_changed();
