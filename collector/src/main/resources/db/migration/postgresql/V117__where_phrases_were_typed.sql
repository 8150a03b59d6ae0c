-- A changed list of pupils or another policy concerns the room-days on which phrases were typed, which are few.
create index observation_phrases on observation (site, at) where kind = 'phrase-flag';
