-- Counts whatever decides what people may do and see, so that a request asks one number instead of all of it.
-- Spread over rows by connection, so that two changes seldom wait for each other.
create table actors.standing (
  slot    int primary key,
  changes bigint not null
);

create function actors.standing() returns bigint language sql stable as
  'select coalesce(sum(changes), 0)::bigint from actors.standing';

create function actors.standing_changed() returns trigger language plpgsql as $$
begin
  insert into actors.standing as s (slot, changes) values (pg_backend_pid() % 16, 1)
  on conflict (slot) do update set changes = s.changes + 1;
  return null;
end $$;

create trigger standing_changed after insert or update or delete or truncate on actors.membership
  for each statement execute function actors.standing_changed();
create trigger standing_changed after insert or update or delete or truncate on actors.verification
  for each statement execute function actors.standing_changed();
