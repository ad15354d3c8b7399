create table talk (
  id uuid not null primary key,
  session_id uuid not null references session (id),
  position integer not null check (position > 0),
  part varchar(4000),
  title varchar(10000),
  abstract varchar(200000),
  remarks varchar(100000),
  language varchar(35),
  language_basis varchar(16) check (language_basis in ('stated', 'inferred')),
  revision bigint not null,
  updated timestamp(6) with time zone not null,
  unique (session_id, position),
  check ((language is null) = (language_basis is null))
);
create index talk_language on talk (language);
create index talk_revision on talk (revision);

create table talk_speaker (
  talk_id uuid not null references talk (id) on delete cascade,
  position integer not null,
  speaker_id uuid not null references speaker (id),
  role varchar(16) not null check (role in ('speaker', 'panelist', 'contributor', 'chair')),
  affiliation varchar(4000),
  primary key (talk_id, position),
  unique (talk_id, speaker_id, role)
);
create index talk_speaker_speaker on talk_speaker (speaker_id);

create table talk_material (
  talk_id uuid not null references talk (id) on delete cascade,
  position integer not null,
  kind varchar(16) not null check (kind in ('slides', 'notes', 'notebook', 'handout', 'video', 'web')),
  label varchar(4000) not null,
  url varchar(2000) not null,
  primary key (talk_id, position)
);
create index talk_material_kind on talk_material (kind, talk_id);

create table talk_reference (
  talk_id uuid not null references talk (id) on delete cascade,
  position integer not null,
  label varchar(50),
  text varchar(5000) not null,
  arxiv varchar(50),
  doi varchar(300),
  url varchar(2000),
  primary key (talk_id, position)
);
