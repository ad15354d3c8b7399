-- One mail to everybody who takes part in a session.
create table mailing (
  id uuid not null primary key,
  session_id uuid not null,
  kind varchar(16) not null,
  state varchar(16) not null check (state in ('planned', 'held', 'sending', 'sent', 'dropped')),
  -- What it was planned for, so that it is planned once.
  occasion varchar(40) not null,
  due timestamp(6) with time zone not null,
  automatic boolean not null,
  -- What an organizer wrote instead of the usual words.
  subject varchar(4000),
  text varchar(100000),
  created timestamp(6) with time zone not null,
  begun timestamp(6) with time zone,
  unique (session_id, kind, occasion)
);
create index mailing_in_order on mailing (due, id);

-- One mail to one person, written in the transaction of its cause. What it says is made when it is sent.
create table letter (
  id uuid not null primary key,
  kind varchar(16) not null,
  mailing_id uuid references mailing (id),
  registration_id uuid not null references registration (id) on delete cascade,
  state varchar(16) not null check (state in ('waiting', 'sending', 'sent', 'failed', 'bounced')),
  attempts integer not null,
  next_attempt timestamp(6) with time zone,
  -- What the mail server replied to the last attempt.
  last_reply integer,
  created timestamp(6) with time zone not null,
  sent timestamp(6) with time zone,
  unique (mailing_id, registration_id)
);
create index letter_state on letter (state, next_attempt);
create index letter_owner on letter (registration_id);

-- The server that plans and sends just now, and the last revision that it has considered.
create table dispatch_lease (
  id integer not null primary key,
  holder uuid,
  held_until timestamp(6) with time zone,
  revision bigint
);
insert into dispatch_lease (id) values (1);
