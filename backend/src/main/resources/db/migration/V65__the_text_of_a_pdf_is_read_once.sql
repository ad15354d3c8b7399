-- A stored PDF without a row waits.
create table stored_pdf (
  sha256 char(64) not null primary key references stored_file (sha256) on delete cascade,
  attempts integer not null,
  outcome varchar(16) check (outcome in ('READ', 'ENCRYPTED', 'PROTECTED', 'DAMAGED', 'OUT_OF_MEMORY', 'OUT_OF_TIME', 'FAILED')),
  holder uuid,
  held_until timestamp(6) with time zone
);

-- Derived from the file. Pages without text have no row.
create table pdf_page (
  sha256 char(64) not null references stored_pdf (sha256) on delete cascade,
  page integer not null,
  text varchar(8000) not null,
  primary key (sha256, page)
);
