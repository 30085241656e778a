-- whether a device made sure who opened it; nothing else proves an act that binds an organisation
alter table accounts.session add passkey boolean not null default false;
