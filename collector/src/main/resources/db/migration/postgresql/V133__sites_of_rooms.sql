-- The site on which a room lies, by name, where a school has several: upper site, lower site. The column "site" of all tables is the school.
alter table room add column campus text;
