alter table series add column keeps_copies boolean not null default false;

-- A file that was never uploaded, only fetched, is served as a copy only.
alter table stored_file add column copied boolean not null default false;

create table kept_copy (
  -- Of the checked link; the copy outlives it, since the material may come back.
  id uuid not null primary key,
  url varchar(4000) not null,
  host varchar(300) not null,
  excluded boolean not null,
  sha256 char(64) references stored_file (sha256) on delete set null,
  name varchar(200),
  -- URL after redirects.
  source varchar(4000),
  etag varchar(300),
  last_modified varchar(100),
  fetched timestamp(6) with time zone,
  -- Of the last request: why it brought nothing, and its HTTP status.
  asked timestamp(6) with time zone,
  reason varchar(40),
  status integer,
  due timestamp(6) with time zone not null
);
create index kept_copy_due on kept_copy (host, due);
create index kept_copy_sha256 on kept_copy (sha256);

-- Derived from the copy, as the properties of a file.
alter table talk_material add column copy_sha256 char(64);
alter table talk_material add column copy_size bigint;
alter table talk_material add column copy_type varchar(100);
alter table talk_material add column copy_pages integer;
alter table talk_material add column copy_fetched timestamp(6) with time zone;
alter table talk_material add column copy_url varchar(900);
create index talk_material_copy on talk_material (copy_sha256);
