-- a letter whose recipient may not know any more is withdrawn: that is no failure
alter table outbox.letter add column withdrawn_at timestamptz check (withdrawn_at is null or given_up_at is not null);
