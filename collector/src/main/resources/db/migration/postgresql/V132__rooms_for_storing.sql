-- A cupboard or a trolley: laptops are only kept there, and nobody expects them to report from it.
alter table room add column store boolean not null default false;
