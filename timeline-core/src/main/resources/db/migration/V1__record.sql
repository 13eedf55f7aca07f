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
create index change_row_timeline on change_row (timeline_id, change_number);
create index change_row_subject on change_row (subject_id, change_number);
create index change_row_recorded_at on change_row (recorded_at, change_number);

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
-- the fact itself, and so a version. The keys of an order are null where the fact has no such time.
-- gapped where the date could be in several stretches of days, which are in fact_span.
create table fact_row (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  own_version boolean not null,
  version bigint not null,
  timeline_id varchar(36) not null,
  lifecycle varchar(20) not null,
  standing varchar(20) not null,
  corrections integer not null,
  actor varchar(400),
  occurred_start bigint,
  occurred_end bigint,
  reported_start bigint,
  first_change bigint not null,
  earliest bigint,
  latest bigint,
  stated_from bigint,
  stated_to bigint,
  gapped boolean not null,
  shape varchar(20),
  is_certain boolean not null,
  body varchar(1048576) not null,
  primary key (fact_id, recorded_from)
);
create index fact_row_occurred on fact_row (timeline_id, occurred_start, occurred_end, fact_id);
create index fact_row_reported on fact_row (timeline_id, reported_start, fact_id);
create index fact_row_recorded on fact_row (timeline_id, first_change, fact_id);

-- Stretches of days that one pair of columns cannot hold: those in which a date could be (possible),
-- those it states (stated), and those in which a source of the fact was published (published).
create table fact_span (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  kind varchar(20) not null,
  ordinal integer not null,
  first_day bigint,
  last_day bigint,
  primary key (fact_id, recorded_from, kind, ordinal)
);

-- The names by which facts are filtered and counted.
create table fact_facet (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  timeline_id varchar(36) not null,
  kind varchar(20) not null,
  name varchar(2000) not null,
  primary key (fact_id, recorded_from, kind, name)
);
create index fact_facet_name on fact_facet (timeline_id, kind, name, fact_id, recorded_from);
