-- The work queue of scopes to recompute. due is null while nothing is to be done; a claimed scope belongs to one
-- collector until claimed_until. generation grows with every mark and every claim, so that no two claims are alike.
create table stale_scope (
  site          text not null,
  place         text not null,
  day           date not null,
  generation    bigint not null,
  due           bigint,
  claim         bigint,            -- the generation of the claim that holds it
  claimed_until bigint,
  primary key (site, place, day)
) without rowid;
create index stale_scope_by_due on stale_scope (due) where due is not null;
