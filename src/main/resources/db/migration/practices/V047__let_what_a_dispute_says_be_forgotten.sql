-- who wrote what is wrong can be forgotten, and what they wrote with them: of that an empty message is left
alter table practices.confirmation
  drop constraint confirmation_message_check,
  add constraint confirmation_message_check check (length(message) <= 4000);
update practices.confirmation set message = '' where message is not null and email = '';
