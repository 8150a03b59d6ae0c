-- Until when each device's certificate is good, and when the device last renewed it by itself. All given out before this
-- were good for 365 days, in milliseconds.
alter table device add column certificate_ends bigint not null default 0;
alter table device add column renewed_at bigint;
update device set certificate_ends = enrolled_at + 31536000000;
