-- The head is one row: whoever wants to write takes it, and so takes the next revision.
create table journal_head (
  id smallint not null primary key check (id = 1),
  revision bigint not null
);
insert into journal_head (id, revision) values (1, 0);

create table journal (
  revision bigint not null primary key,
  at timestamp(6) with time zone not null,
  who varchar(200) not null,
  action varchar(16) not null check (action in ('create', 'update', 'delete')),
  resource varchar(16) not null check (resource in ('series', 'session', 'speaker', 'talk')),
  resource_id varchar(64) not null,
  state_before varchar(1000000),
  state_after varchar(1000000)
);
create index journal_resource on journal (resource, resource_id, revision);
