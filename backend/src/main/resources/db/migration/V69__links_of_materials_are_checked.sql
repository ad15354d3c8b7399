create table checked_link (
  -- Derived from the address.
  id uuid not null primary key,
  url varchar(4000) not null,
  host varchar(300) not null,
  state varchar(16) not null check (state in ('unchecked', 'ok', 'failing', 'broken', 'unclear')),
  reason varchar(40),
  status integer,
  target varchar(4000),
  failures integer not null,
  failing_since timestamp(6) with time zone,
  checked timestamp(6) with time zone,
  due timestamp(6) with time zone not null,
  -- Since when organizers are not told that it broke or is back.
  untold_since timestamp(6) with time zone
);
create index checked_link_due on checked_link (due);
create index checked_link_host on checked_link (host, due, id);
create index checked_link_untold on checked_link (untold_since);

-- Derived from the materials of talks.
create table link_use (
  link_id uuid not null references checked_link (id) on delete cascade,
  talk_id uuid not null references talk (id) on delete cascade,
  primary key (link_id, talk_id)
);
create index link_use_talk on link_use (talk_id);

-- The server that checks just now, and the last revision whose materials it knows.
create table link_check_lease (
  id integer not null primary key,
  holder uuid,
  held_until timestamp(6) with time zone,
  revision bigint
);
insert into link_check_lease (id) values (1);

-- What the organizers of a series are told.
create table link_notice (
  id uuid not null primary key,
  series varchar(100) not null,
  links varchar(4000) not null,
  created timestamp(6) with time zone not null
);

-- A letter is to a reader, to a speaker, or to organizers.
alter table letter drop constraint letter_has_one_reader;
alter table letter add column notice_id uuid references link_notice (id);
alter table letter add constraint letter_has_one_reader check ((case when registration_id is null then 0 else 1 end) + (case when invitation_id is null then 0 else 1 end) + (case when notice_id is null then 0 else 1 end) = 1);
