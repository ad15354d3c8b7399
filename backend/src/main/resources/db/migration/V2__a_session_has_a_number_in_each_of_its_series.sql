create table series (
  id uuid not null primary key,
  slug varchar(32) not null unique,
  name varchar(4000) not null,
  short_name varchar(1000) not null,
  description varchar(100000),
  time_zone varchar(64) not null,
  hue integer check (hue between 0 and 359),
  home_page varchar(2000),
  organizers varchar(100000) not null,
  funding varchar(100000),
  registration varchar(100000),
  workshops varchar(100000) not null,
  revision bigint not null,
  updated timestamp(6) with time zone not null
);

create table session (
  id uuid not null primary key,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone,
  -- The calendar day of the start where the session takes place: what years are counted by.
  starts_on date not null,
  time_zone varchar(64) not null,
  kind varchar(16) not null check (kind in ('talk', 'lecture', 'lightning', 'panel')),
  format varchar(16) check (format in ('online', 'hybrid', 'onsite')),
  status varchar(16) not null check (status in ('scheduled', 'confirmed', 'cancelled', 'postponed')),
  title varchar(4000),
  venue varchar(4000),
  streaming_venue varchar(4000),
  co_hosts varchar(20000),
  remarks varchar(100000),
  revision bigint not null,
  updated timestamp(6) with time zone not null,
  check (ends_at > starts_at)
);
create index session_in_order on session (starts_at, id);
create index session_starts_on on session (starts_on);
create index session_kind on session (kind);
create index session_format on session (format);
create index session_status on session (status);
create index session_revision on session (revision);

create table membership (
  session_id uuid not null references session (id) on delete cascade,
  position integer not null,
  series_id uuid not null references series (id),
  number integer not null check (number > 0),
  primary key (session_id, position),
  unique (session_id, series_id),
  unique (series_id, number)
);
