-- Names in files that say nobody's id, and what people have answered when asked who is meant.
create table import_name (
  site        text not null,
  kind        text not null,   -- STAFF or ROOM
  name        text not null,   -- lower case, no accents, single blanks
  written     text not null,   -- as it stood in the file
  candidates  text not null,   -- ids with line feeds between, empty when nobody was known
  asked_at    bigint not null,
  meant       text,            -- an id; empty: leave it out; null: not answered yet
  answered_by text,
  primary key (site, kind, name)
) without rowid;
