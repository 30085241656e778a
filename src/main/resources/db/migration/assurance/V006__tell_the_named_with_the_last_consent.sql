-- while parties are asked the words are theirs alone; whoever is named reads them, and has time to reply, once all agreed
alter table assurance.disclosure drop constraint who_is_named_has_time_to_reply;
update assurance.disclosure set audience = array(select label from unnest(audience) as label
    where label <> all (array(select 'organisation:' || one from unnest(named) as one)))
  where state in ('asked', 'called-off', 'withdrawn') and cardinality(named) > 0;
update assurance.disclosure set reply_until = null where state in ('asked', 'called-off');
update assurance.release r set release_at = d.embargo
  from assurance.disclosure d where d.id = r.disclosure and d.state in ('asked', 'called-off');
alter table assurance.disclosure add constraint who_is_named_has_time_to_reply check (
  case when cardinality(named) = 0 then reply_until is null else (reply_until is null) = (state in ('asked', 'called-off')) end);
