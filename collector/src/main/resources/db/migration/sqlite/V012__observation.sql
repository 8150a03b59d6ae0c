-- Facts as agents sent them. The key begins with the day of the workstation's own clock: it is the same however often
-- an observation is repeated, so the key alone keeps them single, also when PostgreSQL's table is partitioned by it.
create table observation (
  day         date not null,
  device_id   text not null,
  epoch       blob not null,
  seq         bigint not null,
  site        text not null,
  kind        text not null,
  boot        blob not null,
  uptime      bigint not null,
  claimed_at  bigint not null,  -- the workstation's wall clock
  at          bigint not null,  -- corrected: decisions use this one
  received_at bigint not null,
  session_id  text,
  account     text,
  body        text not null,    -- the fact, JSON
  primary key (day, device_id, epoch, seq)
) without rowid;
create index observation_by_device_and_time on observation (device_id, at);
