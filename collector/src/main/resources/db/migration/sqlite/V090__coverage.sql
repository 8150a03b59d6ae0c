-- Coverage of room-days: what the engine reckoned, so that any span can be added up without looking at facts again.
-- All times are milliseconds. Pupil time adds up over pupils: two pupils for a minute are two minutes.
-- week is the Monday of the day's week and weekday its number (Monday 1), so that both databases group alike.

-- One row for each room-day that was reckoned, also when nobody used the room: the sum of its cells.
create table coverage_room_day (
  site         text not null,
  day          date not null,
  place        text not null,       -- a room's id
  week         date not null,
  weekday      integer not null,
  use_ms       bigint not null,     -- pupil time at a computer: the sum of the five parts below it
  internet_ms  bigint not null,     -- a part of use
  present_ms   bigint not null,
  scheduled_ms bigint not null,
  changeover_ms bigint not null,
  exempt_ms    bigint not null,
  alone_ms     bigint not null,     -- unsupervised
  primary key (site, day, place)
) without rowid;

create table coverage_cell (
  site         text not null,
  day          date not null,
  place        text not null,
  period       text not null,       -- the bell's name, or "outside lessons"
  year_group   text not null,       -- empty for pupils outside year groups
  staff_id     text not null,       -- who was scheduled or present; empty for nobody
  week         date not null,
  weekday      integer not null,
  use_ms       bigint not null,
  internet_ms  bigint not null,
  present_ms   bigint not null,
  scheduled_ms bigint not null,
  changeover_ms bigint not null,
  exempt_ms    bigint not null,
  alone_ms     bigint not null,
  primary key (site, day, place, period, year_group, staff_id)
) without rowid;

create table coverage_gap (
  site         text not null,
  day          date not null,
  place        text not null,
  starts_at    bigint not null,     -- epoch milliseconds
  ends_at      bigint not null,
  week         date not null,
  weekday      integer not null,
  alone_ms     bigint not null,
  internet_ms  bigint not null,
  pupils       integer not null,
  primary key (site, day, place, starts_at)
) without rowid;

create table coverage_blind (
  site         text not null,
  day          date not null,
  place        text not null,
  period       text not null,
  reason       text not null,
  week         date not null,
  weekday      integer not null,
  blind_ms     bigint not null,     -- workstation time about which nothing is known; no part of use
  primary key (site, day, place, period, reason)
) without rowid;
