-- Where the record was kept when it was last opened: known again by it, or known to be restored.
alter table record_head add column home varchar(200);

-- What the log was called before it was restored from a backup, and the last change that the log
-- of that name and this one are sure to have in common.
create table earlier_log (
  identity varchar(36) primary key,
  last_change bigint not null
);
