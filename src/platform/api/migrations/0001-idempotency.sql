-- A creation that is sent twice must happen once, whichever process hears it; so what the first made is kept for a day.
create table api.idempotency (
  register_id uuid not null default platform.register_id() references platform.register,
  actor_id    uuid not null,
  key_hash    bytea not null,
  request     bytea not null,
  answered    jsonb not null,
  made_at     timestamptz not null,
  primary key (register_id, actor_id, key_hash)
);
create index idempotency_age on api.idempotency (register_id, made_at);
