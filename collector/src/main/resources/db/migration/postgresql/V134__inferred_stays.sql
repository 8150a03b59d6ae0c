-- Where laptops of a store stood that nobody had booked, by their users' lessons: worked out with the store's day, and replaced with it.
create table inferred_stay (
  site       text not null,
  day        date not null,
  home       text not null,  -- the store's room id
  device_id  text not null,
  from_at    bigint not null,
  until_at   bigint not null,
  room_id    text not null,
  primary key (site, day, home, device_id, from_at)
);
create index inferred_stay_by_time on inferred_stay (site, from_at);
