-- Files that were looked at and wait, an hour at most, for "apply".
create table import_upload (
  token      text not null primary key,
  site       text not null,
  made_at    bigint not null,
  basis_hash text not null,  -- of the school data that the preview was made against
  files      text not null   -- JSON: text by file name
) without rowid;

-- Who imported what, and when.
create table import_record (
  id         text not null primary key,
  site       text not null,
  applied_at bigint not null,
  applied_by text not null,
  summary    text not null
) without rowid;
create index import_record_by_time on import_record (site, applied_at);

-- A row to lock, so that imports of one site come one after the other.
create table import_gate (
  site text not null primary key
) without rowid;
