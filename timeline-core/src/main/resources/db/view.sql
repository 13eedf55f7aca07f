-- What readers see, in SQL that H2 and PostgreSQL both speak. All of it is made from the log, in
-- whichever schema is named: the one that is shown, or one that is built beside it.
-- A recorded range is half open: a row counts from recorded_from on, until recorded_to.
-- Days are counted from 1 January 1970; instants are milliseconds since then, in UTC.
-- JSON is kept as its UTF-8 bytes: no database looks into it, and none has to take it apart into
-- characters and put it together again.

-- One row: the form in which this view is kept, and a name that no other view ever had.
create table ${schema}.view_state (
  only_row smallint primary key check (only_row = 1),
  form integer not null,
  generation varchar(36) not null,
  begun_at bigint not null
);

-- Events that could not be shown. Their changes are in change_row all the same.
create table ${schema}.parked_event (
  change_number bigint primary key,
  type varchar(60) not null,
  subject varchar(20) not null,
  subject_id uuid not null,
  cause varchar(1000) not null,
  parked_at bigint not null
);

create table ${schema}.change_row (
  change_number bigint primary key,
  type varchar(60) not null,
  subject varchar(20) not null,
  subject_id uuid not null,
  timeline_id uuid,
  version bigint not null,
  recorded_at bigint not null,
  editor varchar(400) not null,
  batch varchar(400),
  body bytea not null
);
create index change_row_recorded_at on ${schema}.change_row (recorded_at, change_number);

-- Which changes a timeline is told of: its own, those of its facts and contentions, and those of a
-- source from the moment one of its facts cites it.
create table ${schema}.timeline_change (
  timeline_id uuid not null,
  change_number bigint not null,
  primary key (timeline_id, change_number)
);

create table ${schema}.timeline_row (
  timeline_id uuid not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  slug varchar(80) not null,
  body bytea not null,
  primary key (timeline_id, recorded_from)
);
create index timeline_row_slug on ${schema}.timeline_row (slug);

create table ${schema}.source_row (
  source_id uuid not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  body bytea not null,
  primary key (source_id, recorded_from)
);

create table ${schema}.contention_row (
  contention_id uuid not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  timeline_id uuid not null,
  settled boolean not null,
  body bytea not null,
  primary key (contention_id, recorded_from)
);
create index contention_row_timeline on ${schema}.contention_row (timeline_id);

-- A row for everything that changed what is shown of a fact; own_version where it was an event of
-- the fact itself, and so a version.
create table ${schema}.fact_row (
  fact_id uuid not null,
  recorded_from bigint not null,
  recorded_to bigint,
  own_version boolean not null,
  version bigint not null,
  body bytea not null,
  primary key (fact_id, recorded_from)
);

-- By what each of these rows is found: times, days and names, as JSON, since they are never sought
-- here but in memory. In the order in which they were recorded; replaced is since when the row
-- counted that this one replaced.
create table ${schema}.fact_trait (
  recorded_from bigint not null,
  fact_id uuid not null,
  replaced bigint,
  traits bytea not null,
  primary key (recorded_from, fact_id)
);

-- The facts that cite a source, or did so once, and the change with which they began to.
create table ${schema}.citation (
  source_id uuid not null,
  fact_id uuid not null,
  timeline_id uuid not null,
  cited_from bigint not null,
  primary key (source_id, fact_id)
);
