create table speaker (
  id uuid not null primary key,
  name varchar(4000) not null,
  -- The name as it is compared and sorted: without spaces, width and case.
  name_key varchar(500) not null,
  revision bigint not null,
  updated timestamp(6) with time zone not null
);
create index speaker_in_order on speaker (name_key, id);
