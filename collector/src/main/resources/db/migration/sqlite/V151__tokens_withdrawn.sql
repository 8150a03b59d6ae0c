-- What became of an enrolment token: for how many it was, who came in with it last, and whether it was withdrawn.
-- Of those made before, what was used is known by the devices that came in.
alter table enrolment_token add column uses integer not null default 0;
alter table enrolment_token add column last_used_at bigint;
alter table enrolment_token add column last_hostname text;
alter table enrolment_token add column withdrawn_at bigint;
alter table enrolment_token add column withdrawn_by text;
update enrolment_token set uses = uses_left + (select count(*) from device where token_hash = secret_hash);
