create table index_leader (
  -- Of the index, without the kind of its entries.
  name varchar(200) not null primary key,
  -- The server that writes it, and until when no other may.
  holder uuid,
  held_until timestamp(6) with time zone,
  -- The revision after which its entries must be made again; absent: none.
  redo bigint
);
