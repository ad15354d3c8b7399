-- Neither in the journal nor in anything public.
create table meeting (
  session_id uuid not null primary key references session (id) on delete cascade,
  address varchar(4000) not null,
  passcode varchar(400),
  note varchar(20000)
);
