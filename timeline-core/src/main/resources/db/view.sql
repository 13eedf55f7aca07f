-- What readers see, in SQL that H2 and PostgreSQL both speak. All of it is made from the log, in
-- whichever schema is named: the one that is shown, or one that is built beside it.
-- A recorded range is half open: a row counts from recorded_from on, until recorded_to.
-- Days are counted from 1 January 1970; instants are milliseconds since then, in UTC.

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
  subject_id varchar(36) not null,
  cause varchar(1000) not null,
  parked_at bigint not null
);

create table ${schema}.change_row (
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
create index change_row_timeline on ${schema}.change_row (timeline_id, change_number);
create index change_row_subject on ${schema}.change_row (subject_id, change_number);
create index change_row_recorded_at on ${schema}.change_row (recorded_at, change_number);

create table ${schema}.timeline_row (
  timeline_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  slug varchar(80) not null,
  body varchar(1048576) not null,
  primary key (timeline_id, recorded_from)
);
create index timeline_row_slug on ${schema}.timeline_row (slug);

create table ${schema}.source_row (
  source_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  body varchar(1048576) not null,
  primary key (source_id, recorded_from)
);

create table ${schema}.contention_row (
  contention_id varchar(36) not null,
  recorded_from bigint not null,
  recorded_to bigint,
  version bigint not null,
  timeline_id varchar(36) not null,
  settled boolean not null,
  body varchar(1048576) not null,
  primary key (contention_id, recorded_from)
);
create index contention_row_timeline on ${schema}.contention_row (timeline_id);

-- A row for everything that changed what is shown of a fact; own_version where it was an event of
-- the fact itself, and so a version. The keys of an order are null where the fact has no such time.
-- gapped where the date could be in several stretches of days, which are in fact_span.
create table ${schema}.fact_row (
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
create index fact_row_occurred on ${schema}.fact_row (timeline_id, occurred_start, occurred_end, fact_id);
create index fact_row_reported on ${schema}.fact_row (timeline_id, reported_start, fact_id);
create index fact_row_recorded on ${schema}.fact_row (timeline_id, first_change, fact_id);

-- Stretches of days that one pair of columns cannot hold: those in which a date could be (possible),
-- those it states (stated), and those in which a source of the fact was published (published).
create table ${schema}.fact_span (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  kind varchar(20) not null,
  ordinal integer not null,
  first_day bigint,
  last_day bigint,
  primary key (fact_id, recorded_from, kind, ordinal)
);

-- The names by which facts are filtered and counted.
create table ${schema}.fact_facet (
  fact_id varchar(36) not null,
  recorded_from bigint not null,
  timeline_id varchar(36) not null,
  kind varchar(20) not null,
  name varchar(2000) not null,
  primary key (fact_id, recorded_from, kind, name)
);
create index fact_facet_name on ${schema}.fact_facet (timeline_id, kind, name, fact_id, recorded_from);
