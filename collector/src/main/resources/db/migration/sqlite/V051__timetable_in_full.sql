-- Several values in one column stand on lines of their own; days are ISO text, times on the wall are 08:45.

-- No weekday, year group and date: Monday to Friday, everybody.
alter table bell rename to bell_before;
create table bell (
  site        text not null,
  number      integer not null,
  period      text not null,
  starts_at   text not null,
  ends_at     text not null,  -- 00:00 is midnight at the end of the day
  weekdays    text not null,
  year_groups text not null,
  dates       text not null,
  primary key (site, number)
) without rowid;
insert into bell (site, number, period, starts_at, ends_at, weekdays, year_groups, dates)
  select site, row_number() over (partition by site order by starts_at, period, weekdays), period, starts_at, ends_at,
         replace(weekdays, ',', char(10)), '', ''
  from bell_before;
drop table bell_before;

-- A lesson, or a duty when it has no class. By the bell: week_name (null for every week), weekday (Monday is 1) and
-- period; by the clock: starts_at, ends_at, every_weeks and except_dates. The days are those for which it holds.
alter table appointment rename to appointment_before;
create table appointment (
  site         text not null,
  number       integer not null,
  room_id      text not null,
  staff_id     text not null,
  class_name   text,
  first_day    date,
  last_day     date,
  week_name    text,
  weekday      integer,
  period       text,
  starts_at    text,
  ends_at      text,
  every_weeks  integer,
  except_dates text,
  primary key (site, number)
) without rowid;
insert into appointment (site, number, room_id, staff_id, class_name, week_name, weekday, period)
  select site, number, room_id, staff_id, class_name, week_name, weekday, period from appointment_before;
drop table appointment_before;
create index appointment_by_room on appointment (site, room_id, staff_id);

-- One-to-one support; times as in appointment.
create table support (
  site         text not null,
  number       integer not null,
  pupil_id     text not null,
  staff_id     text not null,
  first_day    date,
  last_day     date,
  week_name    text,
  weekday      integer,
  period       text,
  starts_at    text,
  ends_at      text,
  every_weeks  integer,
  except_dates text,
  primary key (site, number)
) without rowid;

-- Trips, study leave, off-site days. No period: all day.
create table away (
  site        text not null,
  number      integer not null,
  name        text not null,
  kind        text not null,  -- TRIP, STUDY_LEAVE, OFF_SITE
  first_day   date,
  last_day    date,
  periods     text not null,
  year_groups text not null,
  group_names text not null,
  pupil_ids   text not null,
  staff_ids   text not null,
  primary key (site, number)
) without rowid;

-- Use that is allowed without supervision. No room: any room; no year group and no pupil: everybody in that room.
create table exemption (
  site        text not null,
  number      integer not null,
  room_id     text,
  year_groups text not null,
  pupil_ids   text not null,
  first_day   date,
  last_day    date not null,
  reason      text not null,
  author      text not null,
  primary key (site, number)
) without rowid;
