create table pull (
  -- The name under which what it says is remembered.
  source varchar(32) not null primary key,
  -- What was pulled last, and its ETag: of another page, that one says nothing.
  url varchar(4000),
  tag varchar(1000),
  -- When it was asked for last, and when it was last imported.
  asked timestamp(6) with time zone,
  imported timestamp(6) with time zone,
  -- What came of that import, by result, and the archive's revision after it.
  created integer,
  changed integer,
  unchanged integer,
  suspicious integer,
  rejected integer,
  revision bigint,
  -- Why there was nothing to import, if there was not; since when.
  problem varchar(40),
  detail varchar(1000),
  failing_since timestamp(6) with time zone,
  -- Not before this moment; absent: at once.
  next_pull timestamp(6) with time zone,
  -- The server that is pulling just now, and until when nobody else may.
  puller uuid,
  pulling_until timestamp(6) with time zone
);

insert into pull (source) values ('pull');
