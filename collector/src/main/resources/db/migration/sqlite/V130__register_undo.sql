-- What came of each file of class registers, so that it can be undone: the last ten, at most thirty days.
create table presence_register_file (
  site      text not null,
  number    bigint not null,
  made_at   bigint not null,
  made_by   text not null,
  registers integer not null,       -- how many were new or had another time
  primary key (site, number)
) without rowid;

create table presence_register_change (
  site         text not null,
  number       bigint not null,
  day          date not null,
  period       text not null,
  room_id      text not null,
  staff_id     text not null,
  taken_before bigint,              -- null when the register was new
  taken_at     bigint not null,
  primary key (site, number, day, period, room_id, staff_id)
) without rowid;
