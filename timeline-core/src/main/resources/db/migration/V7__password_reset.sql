-- One-time codes with which somebody sets a new password, as their hashes only: one for each account
-- at the most. A row goes when its code is used, or the account gets another password or is disabled.
create table password_reset (
  account uuid primary key references account (id),
  hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint password_reset_hash unique (hash)
);

-- What is old in the audit list is looked for again and again.
create index audit_entry_recorded_at on audit_entry (recorded_at);
