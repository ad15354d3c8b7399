-- How many items of the last import wait for an organizer, and how many are in conflict.
alter table pull add column held integer;
alter table pull add column conflicts integer;
