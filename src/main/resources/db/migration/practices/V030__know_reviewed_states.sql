alter table practices.practice add column reviewed_at timestamptz;
alter table practices.practice
  drop constraint known_state,
  drop constraint published_states_have_a_date,
  drop constraint only_checked_is_public;
alter table practices.practice
  add constraint known_state check (state in
    ('draft', 'submitted', 'returned', 'cleared', 'checked', 'in-review', 'reviewed', 'declined', 'withdrawn', 'superseded',
     'retracted')),
  add constraint published_states_have_a_date check (
    state not in ('checked', 'in-review', 'reviewed', 'retracted') or published_at is not null),
  add constraint reviewed_has_a_date check (state <> 'reviewed' or reviewed_at is not null),
  add constraint only_checked_is_public check (
    state in ('checked', 'in-review', 'reviewed') or not audience && array['public', 'community']);
