-- Letters that are to leave. Whom they go to and what they say is sealed, and blanked a week after they left.
create table mail.message (
  register_id  uuid        not null default platform.register_id() references platform.register,
  id           uuid        not null,
  recipient_id uuid,
  kind         text        not null check (kind ~ '^[a-z][a-z.-]{0,59}$'),
  content      bytea,
  state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
  attempts     integer     not null default 0,
  last_code    integer,
  made_at      timestamptz not null,
  closed_at    timestamptz,
  primary key (register_id, id),
  check ((state = 'waiting') = (closed_at is null))
);
create index message_waiting on mail.message (register_id, made_at) where state = 'waiting';
create index message_of on mail.message (register_id, recipient_id);
