-- what somebody wrote is forgotten with their account; that something was reported stays
alter table vetting.report drop constraint report_message_check;
alter table vetting.report add constraint report_message_check check (length(message) <= 2000);
drop index vetting.report_once;
create unique index report_once on vetting.report (subject_kind, subject, reporter, md5(message))
  where state = 'open' and message <> '';
