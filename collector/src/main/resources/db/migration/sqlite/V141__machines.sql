-- The machines that showed up under one device key: more than one is a copied disk image.
create table device_machine (
  device_id text not null references device (id),
  fingerprint text not null,
  owner boolean not null,
  first_seen bigint not null,
  last_seen bigint not null,
  copy_since bigint, -- when it was found to be a copy of the owner's disk
  ordered_at bigint, -- when it was told to make a key of its own
  child_id text,
  primary key (device_id, fingerprint)
);
-- Which device's key a copied machine had before it got its own.
alter table device add column parent_id text;
create index device_by_parent on device (parent_id);
