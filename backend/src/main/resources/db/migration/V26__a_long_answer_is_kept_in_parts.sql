create table idempotency_part (
  token_id uuid not null,
  idempotency_key varchar(255) not null,
  position integer not null,
  body varchar(1000000) not null,
  primary key (token_id, idempotency_key, position),
  foreign key (token_id, idempotency_key) references idempotency (token_id, idempotency_key) on delete cascade
);
