-- a request is answered in the language in which it was sent; once it is, what it says of a person is erased
alter table practices.request
  add column language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  add column answer text check (length(answer) between 1 and 4000),
  drop constraint request_name_check,
  drop constraint request_email_check,
  drop constraint request_message_check,
  add constraint known_state check (state in ('open', 'accepted', 'declined')),
  add constraint open_names_a_person check (state <> 'open' or length(name) between 1 and 120
    and length(email) between 3 and 200 and length(message) between 1 and 4000),
  add constraint answered_says_how_and_names_nobody check (state = 'open'
    or answer is not null and name = '' and email = '' and organisation = '' and message = '');
