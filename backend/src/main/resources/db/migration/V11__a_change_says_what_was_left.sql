-- A talk that is deleted or moved leaves a session, which is another one from then on. Who tells of the session (a
-- calendar, for one) finds that out here.
alter table journal add column left_id varchar(64);
create index journal_left on journal (left_id, revision);
