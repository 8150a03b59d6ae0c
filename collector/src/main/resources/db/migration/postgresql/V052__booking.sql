-- A machine, or all machines whose home is a room (a trolley is a room), stands in another room for a while. Instants are
-- epoch milliseconds; host names are kept in lower case.
create table booking (
  site     text not null,
  number   integer not null,
  machine  text not null,  -- a host name, or the id of a room
  room_id  text not null,
  from_at  bigint not null,
  until_at bigint not null,
  primary key (site, number)
);
create index booking_by_end on booking (site, until_at);
