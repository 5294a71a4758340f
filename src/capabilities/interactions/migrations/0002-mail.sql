-- Mail that comes in: the secret address of the register, messages about nobody that is known, and which were here before.
create table interactions.mailbox (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  token_hash  bytea       not null,
  sealed      bytea       not null,
  made_at     timestamptz not null,
  primary key (register_id, id),
  unique (register_id, token_hash)
);

create table interactions.waiting (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  received_at timestamptz not null,
  summary     bytea       not null,
  message     bytea       not null,
  primary key (register_id, id)
);
create index waiting_since on interactions.waiting (register_id, received_at, id);

create table interactions.received (
  register_id uuid        not null default platform.register_id() references platform.register,
  digest      bytea       not null check (length(digest) = 32),
  received_at timestamptz not null,
  primary key (register_id, digest)
);
create index received_when on interactions.received (register_id, received_at);
