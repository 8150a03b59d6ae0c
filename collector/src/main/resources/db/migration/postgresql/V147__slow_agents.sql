-- Why an agent goes slowly to spare its computer, in its own words; null while it goes at full pace.
alter table device add column slow_because varchar(500);
