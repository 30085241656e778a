-- what is worked on, what reports take of whom, and what parties say of their part
alter table partnerships.entry drop constraint known_kind;
alter table partnerships.entry add constraint known_kind check (kind in ('objective', 'work', 'need', 'commitment', 'statement',
  'declaration', 'governance', 'burden', 'risk', 'meeting', 'note', 'adaptation', 'dispute', 'lesson'));
