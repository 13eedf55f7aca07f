-- The public halves of passkeys, in the table that Spring Security knows. The owner is an account's
-- id, as the 16 bytes of its UUID in base64url.
create table user_credentials (
  credential_id varchar(1400) primary key,
  user_entity_user_id varchar(100) not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label varchar(1000) not null
);
create index user_credentials_owner on user_credentials (user_entity_user_id);

-- What authenticators were asked to sign, as its hash: each is good once, and for minutes. With an
-- account it is for a new passkey of theirs, without one it is for signing in.
create table passkey_challenge (
  hash varchar(64) primary key,
  account uuid references account (id),
  expires_at timestamp(6) with time zone not null
);
