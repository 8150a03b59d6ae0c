-- A move counts from its moment on: what was seen before stays with the room in which the machine stood.
alter table workstation add column since_at bigint not null default 0;
alter table device add column token_since bigint not null default 0;

-- Where machines stood before they were moved, or taken off the list.
create table former_room (
  site     text not null,
  machine  text not null,  -- a host name, or the id of a device that its token had placed
  from_at  bigint not null,
  until_at bigint not null,
  room_id  text not null,
  primary key (site, machine, from_at)
) without rowid;
create index former_room_by_room on former_room (site, room_id, until_at);
