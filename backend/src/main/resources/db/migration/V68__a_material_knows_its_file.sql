-- Derived from the address, which names the content: they never change.
alter table talk_material add column file_sha256 char(64);
alter table talk_material add column file_size bigint;
alter table talk_material add column file_type varchar(100);
update talk_material m set file_sha256 = (select min(s.sha256) from stored_file s where m.url like '%/files/' || s.sha256 || '/%') where m.url like '%/files/%';
update talk_material m set file_size = (select s.size from stored_file s where s.sha256 = m.file_sha256), file_type = (select s.media_type from stored_file s where s.sha256 = m.file_sha256) where m.file_sha256 is not null;
