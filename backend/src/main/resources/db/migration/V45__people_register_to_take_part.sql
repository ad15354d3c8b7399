create table registration (
  id uuid not null primary key,
  -- One of the two. No foreign key: what was deleted may come back, and its registrations with it.
  series_id uuid,
  session_id uuid,
  mail varchar(254) not null,
  -- Equal for all spellings of the address.
  mail_key varchar(254) not null,
  name varchar(800) not null,
  institution varchar(800),
  language varchar(2) not null check (language in ('ja', 'en')),
  state varchar(16) not null check (state in ('unconfirmed', 'registered', 'waiting')),
  free_mail boolean not null,
  created timestamp(6) with time zone not null,
  confirmed timestamp(6) with time zone,
  -- The last mail that a sign-up caused.
  answered timestamp(6) with time zone,
  -- How the person agreed.
  consent varchar(2000) not null,
  check ((series_id is null) <> (session_id is null)),
  unique (series_id, mail_key),
  unique (session_id, mail_key)
);
create index registration_mail on registration (mail_key);
create index registration_state on registration (state);

-- Each mail has a link of its own. Its secret is not stored.
create table registration_link (
  hash char(64) not null primary key,
  registration_id uuid not null references registration (id) on delete cascade,
  created timestamp(6) with time zone not null
);
create index registration_link_owner on registration_link (registration_id);
