create table speaker_name (
  speaker_id uuid not null references speaker (id) on delete cascade,
  -- As speaker.name_key, of the name in each of its languages.
  name_key varchar(500) not null,
  primary key (speaker_id, name_key)
);
insert into speaker_name (speaker_id, name_key) select id, name_key from speaker;
create index speaker_name_key on speaker_name (name_key);

-- Where somebody has gone who was entered twice: the old id leads there for ever.
create table former_speaker (
  id uuid not null primary key,
  speaker_id uuid not null references speaker (id)
);
create index former_speaker_speaker on former_speaker (speaker_id);
