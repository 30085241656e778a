-- where what two parties want pulls apart, and how they deal with it
alter table partnerships.entry drop constraint known_kind;
alter table partnerships.entry add constraint known_kind check (kind in ('objective', 'work', 'need', 'commitment', 'statement',
  'declaration', 'interest', 'governance', 'burden', 'risk', 'meeting', 'note', 'adaptation', 'dispute', 'lesson'));
