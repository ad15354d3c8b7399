-- The server that keeps the last revision in memory, the end of its lease, the server that was seen last, and the time
-- until which several servers are assumed.
alter table journal_head add column keeper uuid;
alter table journal_head add column kept_until timestamp(6) with time zone;
alter table journal_head add column seen uuid;
alter table journal_head add column shared_until timestamp(6) with time zone;
