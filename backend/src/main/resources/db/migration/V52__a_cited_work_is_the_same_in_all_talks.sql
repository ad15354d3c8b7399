-- Identity of the cited work. Absent in rows of earlier versions until it is computed.
alter table talk_reference add column work varchar(700);
create index talk_reference_work on talk_reference (work, talk_id);
