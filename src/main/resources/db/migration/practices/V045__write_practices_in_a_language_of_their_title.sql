-- what nobody owned was taken for English; where its title is in other languages only, its original is in the first of them
update practices.practice
set language = coalesce(
  (select tag from unnest(array['en', 'fr', 'es', 'ar', 'ru', 'zh']) with ordinality as known (tag, place)
   where title -> tag is not null order by place limit 1),
  language)
where title -> language is null;
