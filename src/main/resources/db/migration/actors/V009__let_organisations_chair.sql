alter table actors.membership drop constraint the_platforms_roles_are_for_no_organisation;
alter table actors.membership add constraint the_platforms_roles_are_for_no_organisation
  check (organisation is null or role in ('contributor', 'focal-point', 'reviewer', 'chair'));
alter table actors.membership add constraint one_chairs_for_an_organisation
  check (role <> 'chair' or organisation is not null);
