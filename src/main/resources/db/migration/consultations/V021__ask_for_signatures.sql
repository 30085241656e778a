-- organisations are asked to sign a call to action, and may say that they will not
alter table consultations.signature
  drop constraint known_state,
  add constraint known_state check (state in ('asked', 'signed', 'declined', 'withdrawn')),
  alter column state set default 'asked',
  alter column signed_by drop not null,
  alter column signed_at drop not null,
  add constraint signed_has_its_facts
    check (state in ('asked', 'declined') or (signed_by is not null and signed_at is not null)),
  add constraint asking_is_not_public
    check (state not in ('asked', 'declined') or not audience && array['public', 'community']);
