-- The name without accents, variants of letters and signs. Absent in rows of earlier versions until they are folded anew.
alter table speaker_name add column similar_key varchar(2000);
create index speaker_similar_key on speaker_name (similar_key);
