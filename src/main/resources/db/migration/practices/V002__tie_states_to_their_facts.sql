alter table practices.practice
  add constraint known_state check (state in
    ('draft', 'submitted', 'returned', 'checked', 'declined', 'withdrawn', 'superseded', 'retracted')),
  add constraint published_states_have_a_date check (state not in ('checked', 'retracted') or published_at is not null),
  add constraint superseded_names_its_successor check ((state = 'superseded') = (superseded_by is not null)),
  add constraint only_checked_is_public check (state = 'checked' or not audience && array['public', 'community']);
