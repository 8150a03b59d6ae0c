-- When the technician shut a device out: from then on nobody expects it to report. Of those shut out before, the last
-- sign of life is the best that is known.
alter table device add column revoked_at bigint;
update device set revoked_at = coalesce(last_heard, enrolled_at) where revoked;
create index device_by_name on device (site, lower(hostname));
