-- The boot of the operating system from which a device was last heard: its open sessions belong to that one.
alter table device add column last_boot blob;
