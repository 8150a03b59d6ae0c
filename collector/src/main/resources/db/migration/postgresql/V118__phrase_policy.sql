-- Which phrase policy was in force since when: what was typed lately is looked at anew when it is another.
create table phrase_policy (
  site     text not null,
  since_at bigint not null,  -- epoch milliseconds
  content  text not null,    -- SHA-256 of the policy as it is written
  primary key (site, since_at)
);
