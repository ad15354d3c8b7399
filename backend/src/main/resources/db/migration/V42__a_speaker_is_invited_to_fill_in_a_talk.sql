alter table series add column speaker_edits varchar(16) check (speaker_edits in ('saved', 'reviewed'));

-- Neither in the journal nor in anything public.
create table invitation (
  id uuid not null primary key,
  talk_id uuid not null references talk (id) on delete cascade,
  secret_hash varchar(64) not null unique,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone not null,
  invited_by varchar(400) not null,
  answered timestamp(6) with time zone,
  -- A merge patch of the talk that waits for an organizer.
  proposal varchar(300000),
  slides boolean,
  recording boolean
);
create index invitation_talk on invitation (talk_id);
