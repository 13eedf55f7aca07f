-- Who may write: tokens as their hashes only. A row is never deleted, so that it stays known which
-- token was revoked, and when. Names are at most 200 characters: 400 where characters outside the
-- basic plane count as two, as they do in H2.
create table api_token (
  id uuid primary key,
  hash varchar(64) not null,
  name varchar(400) not null,
  editor varchar(400) not null,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  constraint api_token_hash unique (hash)
);
