-- Who did what and who read what. Each row's hash covers the row before it, so that a change or a hole shows.
create table audit_entry (
  seq bigint not null primary key, -- 1, 2, 3 … without holes
  at bigint not null, -- epoch milliseconds
  actor varchar(255) not null,
  action varchar(255) not null,
  subject varchar(2000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
