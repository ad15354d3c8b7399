alter table series add column defaults varchar(20000);

-- Texts may have several languages, and JSON doubles quotation marks.
alter table talk alter column abstract set data type varchar(400000);
alter table session alter column co_hosts set data type varchar(50000);
