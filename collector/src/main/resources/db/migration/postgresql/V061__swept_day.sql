-- School days whose every room was given to the engine after they were over, so that silence is counted, too.
create table swept_day (
  site text not null,
  day  date not null,
  primary key (site, day)
);
