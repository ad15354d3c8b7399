create table webhook (
  id uuid not null primary key,
  url varchar(4000) not null,
  description varchar(2000),
  -- Slugs, separated by spaces; empty: of all series.
  series varchar(4000) not null,
  -- As it is, not hashed: whoever signs must be able to read it.
  secret varchar(100) not null,
  created timestamp(6) with time zone not null,
  -- The journal is the outbox: the revision up to which everything has been delivered.
  delivered bigint not null,
  state varchar(16) not null check (state in ('active', 'dead')),
  -- How often the next change was sent in vain, since when, and what came back last.
  attempts integer not null,
  failing_since timestamp(6) with time zone,
  last_status integer,
  last_error varchar(40),
  -- Not before this moment; absent: at once.
  next_attempt timestamp(6) with time zone,
  -- The server that is delivering just now, and until when nobody else may.
  sender uuid,
  sending_until timestamp(6) with time zone
);
