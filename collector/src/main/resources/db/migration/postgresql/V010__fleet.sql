-- Conventions as in the embedded schema: instants are epoch milliseconds, so that both hold and compare the same.
create table room (
  site text not null,
  id   text not null,
  name text not null,
  primary key (site, id)
);

-- The school's own list: which workstation stands where. Host names are kept in lower case.
create table workstation (
  site     text not null,
  hostname text not null,
  room_id  text not null,
  primary key (site, hostname)
);

create table device (
  id            text primary key,  -- SHA-256 of the public key, hexadecimal
  site          text not null,
  hostname      text not null,
  fingerprint   text not null,
  token_room_id text,              -- the room that its enrolment token named
  enrolled_at   bigint not null,
  last_heard    bigint,
  open_sessions text not null,     -- JSON
  revoked       boolean not null,
  token_hash    text not null      -- the token that it came with: repeating that enrolment uses up nothing
);
create index device_by_site on device (site, hostname);

create table enrolment_token (
  secret_hash text primary key,    -- SHA-256 of the secret, hexadecimal; the secret itself is nowhere
  uses_left   integer not null,
  expires_at  bigint not null,
  room_id     text,
  made_by     text not null,
  made_at     bigint not null
);
