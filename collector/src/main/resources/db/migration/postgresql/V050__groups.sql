-- A class, a set or a form. year_group is null for mixed ones.
create table teaching_group (
  site       text not null,
  name       text not null,
  year_group integer,
  subject    text,
  primary key (site, name)
);

-- Who is in a group, and who teaches it.
create table group_member (
  site       text not null,
  group_name text not null,
  person_id  text not null,
  audience   text not null,  -- PUPIL, STAFF
  primary key (site, group_name, person_id)
);

-- Grows with every change of the people or the timetable of a school: whoever keeps them in memory compares it.
create table school_version (
  site    text not null primary key,
  version text not null
);
