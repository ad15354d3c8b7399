-- What a webhook is told besides changes: that something private happened, never to whom.
create table webhook_notice (
  id uuid not null primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  type varchar(40) not null,
  data varchar(4000) not null,
  created timestamp(6) with time zone not null
);
create index webhook_notice_in_order on webhook_notice (webhook_id, id);
