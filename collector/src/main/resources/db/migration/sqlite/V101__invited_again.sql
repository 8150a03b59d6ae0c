-- The address of a closed account that an invitation opens again; null for an invitation to a new account.
alter table invitation add column log_on varchar(255);
