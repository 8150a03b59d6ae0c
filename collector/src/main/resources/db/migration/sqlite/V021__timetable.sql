-- A term, a closure, or the week of the cycle that begins on a Monday.
create table school_calendar (
  site      text not null,
  kind      text not null,  -- TERM, CLOSURE, WEEK
  first_day date not null,
  last_day  date not null,
  name      text not null,
  primary key (site, kind, first_day)
) without rowid;

-- Times on the wall, as 08:45; an end of 00:00 is midnight at the end of the day.
create table bell (
  site      text not null,
  period    text not null,
  weekdays  text not null,  -- names with commas between; empty for Monday to Friday
  starts_at text not null,
  ends_at   text not null,
  primary key (site, period, weekdays)
) without rowid;

-- A lesson, or a duty when it has no class. week_name is null for every week; Monday is weekday 1.
create table appointment (
  site       text not null,
  number     integer not null,
  week_name  text,
  weekday    integer not null,
  period     text not null,
  room_id    text not null,
  staff_id   text not null,
  class_name text,
  primary key (site, number)
) without rowid;

-- Nobody is the empty text.
create table cover (
  site              text not null,
  day               date not null,
  period            text not null,
  room_id           text not null,
  absent_staff_id   text not null,
  covering_staff_id text not null,
  entered_at        bigint not null,
  entered_by        text not null,
  primary key (site, day, period, room_id, absent_staff_id, covering_staff_id)
) without rowid;
