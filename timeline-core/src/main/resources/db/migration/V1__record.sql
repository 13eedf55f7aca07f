-- The record, in SQL that H2 and PostgreSQL both speak.
-- A recorded range is half open: a row counts from recorded_from on, until recorded_to.
-- Days are counted from 1 January 1970; instants are milliseconds since then, in UTC.

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
  event_id varchar(36) not null unique,
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
create index happening_recorded_at on happening (recorded_at);

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

-- From here on: what readers see. All of it is made from the log.

-- One row: the form in which the views are kept.
create table view_form (
  only_row smallint primary key check (only_row = 1),
  form integer not null
);

create table change_row (
  change_number bigint primary key,
  type varchar(60) not null,
  subject varchar(20) not null,
  subject_id varchar(36) not null,
  timeline_id varchar(36),
  version bigint not null,
  recorded_at bigint not null,
  editor varchar(400) not null,
  body varchar(1048576) not null
);
create index change_row_subject on change_row (subject_id, change_number);
create index change_row_recorded_at on change_row (recorded_at, change_number);

-- Which changes a timeline is told of: its own, those of its facts and contentions, and those of a
-- source from the moment one of its facts cites it.
create table timeline_change (
  timeline_id varchar(36) not null,
  change_number bigint not null,
  primary key (timeline_id, change_number)
);

create table timeline_row (
  timeline_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  slug varchar(80) not null,
  body varchar(1048576) not null,
  primary key (timeline_id, recorded_from)
);
create index timeline_row_slug on timeline_row (slug);

create table source_row (
  source_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  body varchar(1048576) not null,
  primary key (source_id, recorded_from)
);

create table contention_row (
  contention_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  timeline_id varchar(36) not null,
  settled boolean not null,
  body varchar(1048576) not null,
  primary key (contention_id, recorded_from)
);
create index contention_row_timeline on contention_row (timeline_id);

-- A row for everything that changed what is shown of a fact; own_version where it was an event of
-- the fact itself, and so a version.
create table fact_row (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  own_version boolean not null,
  version bigint not null,
  body varchar(1048576) not null,
  primary key (fact_id, recorded_from)
);

-- By what each of these rows is found: times, days and names, as JSON, since they are never sought
-- here but in memory. In the order in which they were recorded; replaced is since when the row
-- counted that this one replaced.
create table fact_trait (
  recorded_from bigint not null,
  fact_id varchar(36) not null,
  replaced bigint,
  traits varchar(1048576) not null,
  primary key (recorded_from, fact_id)
);

-- The facts that cite a source, or did so once.
create table citation (
  source_id varchar(36) not null,
  fact_id varchar(36) not null,
  timeline_id varchar(36) not null,
  primary key (source_id, fact_id)
);
