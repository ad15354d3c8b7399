create table token (
  id uuid not null primary key,
  -- The beginning of the secret: what it is looked up by, and no secret itself.
  prefix varchar(20) not null,
  hash char(64) not null unique,
  holder varchar(200) not null,
  scopes varchar(4000) not null,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone,
  last_used timestamp(6) with time zone,
  revoked timestamp(6) with time zone
);
create index token_prefix on token (prefix);
