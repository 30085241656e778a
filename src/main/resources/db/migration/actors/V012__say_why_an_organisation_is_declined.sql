-- what the secretariat wrote when it declined, and when the organisation was told that its verification runs out
alter table actors.verification
  add column reason text not null default '',
  add column reminded_on date;
