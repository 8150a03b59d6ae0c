-- What was said about where members of staff are. How long it counts is worked out anew each time, from the bells.
create table presence_check_in (
  id               varchar(36) not null primary key,
  site             text not null,
  staff_id         text not null,
  room_id          text not null,
  arrived_at       bigint not null,
  arrival_tapped_at bigint not null,  -- later than arrived_at when the time was corrected
  left_at          bigint,            -- null while nobody said "I'm leaving"
  leaving_tapped_at bigint
) without rowid;
create index presence_check_in_by_time on presence_check_in (site, arrived_at);

-- A class register: whoever took it was in the room from then until the end of the period.
create table presence_register (
  site     text not null,
  day      date not null,
  period   text not null,
  room_id  text not null,
  staff_id text not null,
  taken_at bigint not null,
  primary key (site, day, period, room_id, staff_id)
) without rowid;
create index presence_register_by_time on presence_register (site, taken_at);
