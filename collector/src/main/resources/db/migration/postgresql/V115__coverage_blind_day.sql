-- coverage_blind added up over a room-day's periods, so that a year is read from one row for each room, day and reason.
create table coverage_blind_day (
  site         text not null,
  day          date not null,
  place        text not null,
  reason       text not null,
  week         date not null,
  weekday      integer not null,
  blind_ms     bigint not null,
  primary key (site, day, place, reason)
);
insert into coverage_blind_day (site, day, place, reason, week, weekday, blind_ms)
  select site, day, place, reason, week, weekday, sum(blind_ms) from coverage_blind
  group by site, day, place, reason, week, weekday;
