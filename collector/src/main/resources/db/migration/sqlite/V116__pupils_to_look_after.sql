-- Pupils for whom phrases weigh more. For safeguarding leads alone: no other table names these rows, and the audit log
-- names an entry, never the pupil.
create table care_entry (
  site      text not null,
  id        text not null,
  person_id text not null,
  reason    text not null,  -- the safeguarding lead's own words; they go into no finding
  author    text not null,  -- as colleagues say it
  added_at  bigint not null, -- epoch milliseconds
  first_day date not null,
  last_day  date,           -- null while there is no end
  primary key (site, id)
) without rowid;
