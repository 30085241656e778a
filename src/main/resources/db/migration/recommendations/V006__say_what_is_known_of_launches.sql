-- a State that launched it; the month where no day is known; and whether it was concluded that it belongs to that cycle
alter table recommendations.launch
  add column country  text check (country ~ '^[A-Z]{2}$'),
  add column month    text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  add column inferred boolean not null default false,
  add constraint month_where_no_day_is_known check (month is null or launched is null),
  add constraint launched_by_one check (num_nonnulls(country, organisation) <= 1);
