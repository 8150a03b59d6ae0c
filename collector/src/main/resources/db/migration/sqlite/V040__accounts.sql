-- Who may log on, who has been asked to, and which browsers are logged on. Instants are epoch milliseconds.
create table account (
  id varchar(36) not null primary key,
  log_on varchar(255) not null unique, -- e-mail address, lower case
  display_name varchar(255) not null,
  password_hash varchar(255) not null, -- bcrypt
  roles varchar(255) not null,
  created_at bigint not null,
  disabled_at bigint
);

create table invitation (
  secret_hash varchar(64) not null primary key, -- SHA-256 of the link's secret
  roles varchar(255) not null,
  for_name varchar(255),
  made_by varchar(255) not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);

create table log_on_session (
  secret_hash varchar(64) not null primary key, -- SHA-256 of the cookie
  account_id varchar(36) not null references account (id),
  began_at bigint not null,
  last_used_at bigint not null
);
create index log_on_session_of_account on log_on_session (account_id);
