-- an invitation that nobody took up ends, and so does what waits for an account that is closed
alter table actors.appointment drop constraint appointment_state_check;
alter table actors.appointment add constraint appointment_state_check
  check (state in ('proposed', 'granted', 'refused', 'lapsed'));
