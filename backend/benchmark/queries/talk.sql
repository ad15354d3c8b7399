\set n random(1, 1000)
select t.*, s.*, (select json_agg(w) from (select a.*, p.name from talk_speaker a join speaker p on p.id = a.speaker_id where a.talk_id = t.id order by a.position) w) from talk t join session s on s.id = t.session_id where t.id = (select id from asked_talk where n = :n);
