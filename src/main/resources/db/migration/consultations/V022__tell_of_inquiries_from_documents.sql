-- an inquiry of which only documents tell: what was asked of whom, and what came of it, need not be known
alter table consultations.inquiry drop constraint known_state;
alter table consultations.inquiry add constraint known_state
  check (state in ('draft', 'open', 'closed', 'findings', 'published', 'cancelled', 'told'));
alter table consultations.inquiry drop constraint open_has_its_facts;
alter table consultations.inquiry add constraint open_has_its_facts check (state in ('draft', 'cancelled', 'told')
  or (question_set is not null and closes_at is not null and cardinality(addressees) > 0));
alter table consultations.inquiry add constraint told_says_where check (state <> 'told' or cardinality(sources) > 0);
