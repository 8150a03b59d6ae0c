-- The acceptable-use notices, every version that was ever shown: an answer says which one it was to.
create table notice (
  site       text not null,
  audience   text not null, -- PUPIL or STAFF
  version    integer not null,
  language   text not null,
  body       text not null,
  written_at bigint not null,
  written_by text not null,
  primary key (site, audience, version, language)
);

-- How an answer is asked for, and which log-ons are staff's.
create table notice_choice (
  site             text not null primary key,
  school           text not null,
  staff_accounts   text not null, -- one on a line
  staff_typing     boolean not null,
  every_log_on     boolean not null,
  decline_logs_off boolean not null,
  chosen_at        bigint not null,
  chosen_by        text not null
);

-- Who answered what is read by log-on: answers are few among all facts.
create index observation_notice_answers on observation (site, account, at) where kind = 'notice-answer';
