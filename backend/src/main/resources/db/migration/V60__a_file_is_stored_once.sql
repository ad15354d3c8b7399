create table stored_file (
  -- Of its content, and its name in the folder.
  sha256 char(64) not null primary key,
  media_type varchar(100) not null,
  size bigint not null,
  name varchar(800) not null,
  uploaded timestamp(6) with time zone not null,
  -- Whose quota it counts for. No foreign key: a deleted series may come back.
  series_id uuid not null
);
create index stored_file_series on stored_file (series_id);
create index stored_file_uploaded on stored_file (uploaded);
