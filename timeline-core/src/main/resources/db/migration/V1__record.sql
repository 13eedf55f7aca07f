-- The record, in SQL that H2 and PostgreSQL both speak.
-- What readers see is made from it, and has a schema of its own: db/view.sql.
-- Instants are milliseconds since 1 January 1970, in UTC.

-- One row: the newest change. Whoever appends locks it first, so that changes are numbered without
-- gaps and in the order in which they are committed.
create table record_head (
  only_row smallint primary key check (only_row = 1),
  identity varchar(36) not null,
  last_change bigint not null,
  recorded_at bigint not null
);

-- The log: all that ever happened, and the only table that cannot be made anew.
create table happening (
  change_number bigint primary key,
  event_id varchar(36) not null,
  subject varchar(20) not null,
  subject_id varchar(36) not null,
  sequence_number bigint not null,
  recorded_at varchar(30) not null,
  type varchar(60) not null,
  revision varchar(10) not null,
  payload varchar(1048576) not null,
  meta_data varchar(10000) not null,
  unique (subject_id, sequence_number)
);

-- What edits must know of other subjects, written together with the event that says so.
create table directory (
  subject_id varchar(36) primary key,
  subject varchar(20) not null,
  timeline_id varchar(36),
  slug varchar(80) unique,
  is_open boolean not null
);

-- What accepted edits with an idempotency key were answered.
create table answer (
  editor varchar(400) not null,
  idempotency_key varchar(400) not null,
  fingerprint varchar(64) not null,
  receipt varchar(4000) not null,
  recorded_at bigint not null,
  primary key (editor, idempotency_key)
);

-- How far a projection has read the log.
create table projection_token (
  processor varchar(100) not null,
  segment integer not null,
  token varchar(4000),
  token_type varchar(100),
  changed_at varchar(30),
  owner varchar(100),
  primary key (processor, segment)
);

-- One row: whoever writes what readers see, or puts a view made anew in its place, locks it first.
create table view_turn (
  only_row smallint primary key check (only_row = 1)
);
insert into view_turn (only_row) values (1);
