-- The texts that editors read, as the bytes of their UTF-8: for editors' eyes alone, and no part of
-- the record. What the record knows of a text is its hash. A row goes when its text is deleted.
create table working_copy (
  source_id uuid primary key,
  content bytea not null,
  sha256 varchar(64) not null,
  editor varchar(400) not null,
  stored_at timestamp(6) with time zone not null
);
