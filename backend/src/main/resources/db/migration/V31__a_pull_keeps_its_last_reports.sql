-- What the last pulls reported, without the items that are as they were.
create table pulled_report (
  -- In the order of the pulls.
  number bigint not null primary key,
  asked timestamp(6) with time zone not null,
  content varchar(1000000) not null
);
