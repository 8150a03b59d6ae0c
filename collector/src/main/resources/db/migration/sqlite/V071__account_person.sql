-- Which member of staff of the directory an account belongs to, and is meant to; null when nobody said.
alter table account add column person_id varchar(255);
alter table invitation add column person_id varchar(255);
