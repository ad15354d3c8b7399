-- Who brought addresses to a series, and with which proof of consent. It names none of them.
create table registration_import (
  id uuid not null primary key,
  series_id uuid not null references series (id) on delete cascade,
  at timestamp(6) with time zone not null,
  who varchar(800) not null,
  consent varchar(2000) not null,
  added integer not null,
  known integer not null,
  rejected integer not null
);
create index registration_import_series on registration_import (series_id, at);
