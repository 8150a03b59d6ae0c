-- What a reckoned room-day is: SCHOOL, a room with computers on a day of school; ASIDE, anything else; NOT_JUDGED, nobody
-- said who supervises. Of what was reckoned before that is not known, and it counts as it did.
alter table coverage_room_day add column kind text not null default 'SCHOOL';

-- The part of alone_ms on the internet; null where it was reckoned before that was kept and cannot be told from the rest.
alter table coverage_room_day add column alone_internet_ms bigint;
alter table coverage_cell add column alone_internet_ms bigint;
update coverage_room_day set alone_internet_ms =
  (select coalesce(sum(gap.internet_ms), 0) from coverage_gap gap
   where gap.site = coverage_room_day.site and gap.day = coverage_room_day.day and gap.place = coverage_room_day.place);
update coverage_cell set alone_internet_ms = 0 where alone_ms = 0 or internet_ms = 0;
update coverage_cell set alone_internet_ms = internet_ms where alone_ms = use_ms;
