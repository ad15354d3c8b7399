-- Bounds are counted in characters. H2 counts UTF-16 units, of which a character may have two, and a
-- text is kept as JSON, in which a character may have two as well.
alter table token alter column holder set data type varchar(400);
alter table journal alter column who set data type varchar(400);
alter table series alter column name set data type varchar(10000);
alter table series alter column short_name set data type varchar(10000);
alter table series alter column home_page set data type varchar(4000);
alter table series alter column workshops set data type varchar(200000);
alter table series alter column organizers set data type varchar(200000);
alter table session alter column title set data type varchar(10000);
alter table session alter column venue set data type varchar(10000);
alter table session alter column streaming_venue set data type varchar(10000);
alter table talk alter column part set data type varchar(10000);
alter table talk_speaker alter column affiliation set data type varchar(10000);
alter table talk_material alter column label set data type varchar(10000);
alter table talk_material alter column url set data type varchar(4000);
alter table talk_reference alter column label set data type varchar(100);
alter table talk_reference alter column doi set data type varchar(600);
alter table talk_reference alter column url set data type varchar(4000);
