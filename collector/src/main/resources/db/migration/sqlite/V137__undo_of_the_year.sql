-- What takes a change back is written in another form from here on: it may hold terms, closures, weeks, bells and rooms.
-- What was kept for a week at most is forgotten once.
delete from planning_undo;
