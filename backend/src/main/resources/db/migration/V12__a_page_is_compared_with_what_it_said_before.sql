-- What a source said of a session when it was imported the last time. It stays when an organizer deletes the session:
-- otherwise the next import would bring it back.
create table imported_session (
  -- The name under which a source is remembered.
  source varchar(32) not null,
  session_id uuid not null,
  content varchar(1000000) not null,
  primary key (source, session_id)
);
