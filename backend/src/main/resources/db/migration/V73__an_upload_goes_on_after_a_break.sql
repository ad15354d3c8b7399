create table partial_upload (
  id uuid not null primary key,
  -- The token or the invitation that began it. No foreign key: both may end before the upload expires.
  owner uuid not null,
  name varchar(800) not null,
  size bigint not null,
  expires timestamp(6) with time zone not null,
  -- Of the content, once it is complete and stored.
  sha256 char(64)
);
create index partial_upload_owner on partial_upload (owner);
create index partial_upload_expires on partial_upload (expires);
