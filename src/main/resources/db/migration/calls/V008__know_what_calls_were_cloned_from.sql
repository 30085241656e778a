-- the call of the cycle before from which a call was taken over, so that its phases can be proposed again
alter table calls.call
  add column cloned_from bigint references calls.call,
  add constraint cloned_from_another check (cloned_from <> id);
