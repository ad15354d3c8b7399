\set series random(1, 30)
\set year random(1990, 2026)
select t.*, s.*, (select json_agg(w) from (select a.*, p.name from talk_speaker a join speaker p on p.id = a.speaker_id where a.talk_id = t.id order by a.position) w) from talk t join session s on s.id = t.session_id join membership m on m.session_id = s.id join series r on r.id = m.series_id where r.slug = 'series-' || :series and s.starts_on >= make_date(:year, 1, 1) and s.starts_on < make_date(:year + 1, 1, 1) order by s.starts_at, s.id, t.position limit 20;
