create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $$;

create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_is_not_truncated before truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger batch_is_append_only before update or delete on audit.batch
  for each row execute function audit.refuse_change();
create trigger batch_is_not_truncated before truncate on audit.batch
  for each statement execute function audit.refuse_change();
