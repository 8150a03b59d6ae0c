-- What a technician is to see to on a computer, by its last health report; null for nothing.
alter table device add column complaint varchar(500);
