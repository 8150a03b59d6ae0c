-- What senior leaders chose: whether somebody who is scheduled is enough for a pupils' video meeting, from a day on until the next line.
create table meeting_choice (
  site             text not null,
  since_day        date not null,
  scheduled_enough boolean not null,
  chosen_at        bigint not null,
  chosen_by        text not null,
  primary key (site, since_day)
) without rowid;
