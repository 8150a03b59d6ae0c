-- Files that came by themselves and wait for a person; null for files that somebody handed in.
alter table import_upload add column source text;

-- APPLIED, UNDONE (took the import before it back), WAITS (for a person), SAME (nothing was different), FAILED.
alter table import_record add column outcome text not null default 'APPLIED';

-- The school before and after an import, so that it can be undone: the last ten, at most thirty days.
create table import_snapshot (
  record_id  text not null primary key,
  site       text not null,
  made_at    bigint not null,
  after_hash text not null,   -- of the school after the import: it can be undone while this is true
  before_gz  bytea not null,   -- the plain CSV set as JSON, text by file name, gzip
  after_gz   bytea not null
);
create index import_snapshot_by_time on import_snapshot (site, made_at);

-- What a format remembers from one import to the next.
create table import_note (
  site    text not null,
  format  text not null,
  text_gz bytea not null,        -- gzip
  primary key (site, format)
);

-- The watch folder and the feeds: how the last look at each went.
create table import_source (
  site         text not null,
  name         text not null,
  looked_at    bigint not null,
  outcome      text not null,
  etag         text,
  content_hash text not null,  -- of what was taken last; the same is not taken again
  primary key (site, name)
);
