-- Keys of the name in the order of its reading and of its Latin form. Absent in rows of earlier versions until names are ordered anew.
alter table speaker add column reading_order varchar(500);
alter table speaker add column latin_order varchar(500);
create index speaker_by_reading on speaker (reading_order, id);
create index speaker_by_latin_name on speaker (latin_order, id);
drop index speaker_in_order;
