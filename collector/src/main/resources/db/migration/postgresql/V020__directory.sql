-- Everybody whom the school named. year_group is null for staff and for pupils outside year groups.
create table person (
  site         text not null,
  id           text not null,
  display_name text not null,
  audience     text not null,  -- PUPIL, STAFF
  year_group   integer,
  primary key (site, id)
);

-- A log-on name, in lower case, belongs to one person.
create table person_logon (
  site      text not null,
  logon     text not null,
  person_id text not null,
  primary key (site, logon)
);
create index person_logon_by_person on person_logon (site, person_id);
