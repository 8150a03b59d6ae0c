-- Incidents: what happened, append-only, and beside it the state that it adds up to.
create table incident (
  id varchar(36) not null primary key, -- UUIDv7 in its text form: it stands in addresses and logs like that
  site varchar(255) not null,
  incident_number bigint not null,
  place varchar(255) not null,
  school_day varchar(255) not null, -- ISO date in school time
  rule varchar(255) not null,
  status varchar(255) not null,
  owner varchar(255),
  outcome varchar(255),
  explanation text,
  finding text not null, -- JSON
  urgency integer not null, -- severity while open, else 0
  opened_at bigint not null, -- epoch milliseconds
  last_seq integer not null,
  unique (site, incident_number)
);
create index incident_of_scope on incident (site, place, school_day);
create index incident_list on incident (site, status, urgency, opened_at);

create table incident_event (
  incident_id varchar(36) not null references incident (id),
  seq integer not null,
  body text not null, -- JSON; its property "kind" says what happened
  primary key (incident_id, seq)
);

create table incident_number (
  site varchar(255) not null primary key,
  last_number bigint not null
);
