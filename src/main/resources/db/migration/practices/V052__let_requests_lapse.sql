-- a request that nobody answered in the time that the operator set ends, and what it says of a person with it
alter table practices.request
  drop constraint known_state,
  drop constraint answered_says_how_and_names_nobody,
  add constraint known_state check (state in ('open', 'accepted', 'declined', 'lapsed')),
  add constraint ended_names_nobody check (state = 'open'
    or name = '' and email = '' and organisation = '' and message = ''),
  add constraint answered_says_how check ((state in ('accepted', 'declined')) = (answer is not null));
create index import_by_state on practices.import (state, state_since);
