-- since when the key exists that opened the session, where one did: a key of today binds no organisation yet
alter table accounts.session add column passkey_since timestamptz;
alter table accounts.session drop column passkey;
