-- The account (log-on name) that tapped: an account may have been given to the wrong member of staff. Null in older rows.
alter table presence_check_in add column arrival_log_on varchar(255);
alter table presence_check_in add column leaving_log_on varchar(255);
