alter table talk_material add column chapters varchar(40000);
