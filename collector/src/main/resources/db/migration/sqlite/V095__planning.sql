-- What takes the last change of each editor of the timetable back.
create table planning_undo (
  site       text not null,
  editor     text not null,  -- log-on name
  changed_at bigint not null,
  words      text not null,  -- what was done, for the editor
  inverse    text not null,  -- JSON of the amendment that takes it back
  primary key (site, editor)
) without rowid;
