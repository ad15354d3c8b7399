-- Of PDFs that have been read.
alter table stored_file add column pages integer;
-- Relative to the address of the file; null if it could not be drawn.
alter table stored_file add column picture varchar(20);
alter table talk_material add column file_pages integer;
alter table talk_material add column file_picture varchar(20);
