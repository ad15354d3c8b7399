create table idempotency (
  token_id uuid not null references token (id) on delete cascade,
  idempotency_key varchar(255) not null,
  -- SHA-256 of method, address and body: the same key with another request is a mistake.
  request_hash char(64) not null,
  status integer not null,
  location varchar(2000),
  etag varchar(100),
  body varchar(1000000),
  at timestamp(6) with time zone not null,
  primary key (token_id, idempotency_key)
);
create index idempotency_at on idempotency (at);
