-- whether a party agrees to be shown is its consent to the fact "front": asked anew, and hidden until all have said yes
alter table partnerships.party drop constraint only_who_is_confirmed_is_shown;
alter table partnerships.party drop column shown_at;
update partnerships.front f set version = f.version + 1, consents_missing = greatest(f.consents_missing,
    (select count(*) from partnerships.party y where y.partnership = f.partnership and y.state = 'confirmed'))
  from partnerships.partnership p where p.id = f.partnership and p.origin = 'own';
