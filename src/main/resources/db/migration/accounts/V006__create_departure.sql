-- someone who went to the provider of identity to sign in there; the browser holds what the digest is of
create table accounts.departure (
  digest     bytea primary key,
  verifier   text not null,
  nonce      text not null,
  expires_at timestamptz not null
);
