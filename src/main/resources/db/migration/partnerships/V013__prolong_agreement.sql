-- until when an agreement that renews itself goes on, beyond the end that was signed
alter table partnerships.agreement add column prolonged_until date
  constraint prolonged_once_signed check (prolonged_until > signed_on);
