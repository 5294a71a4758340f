-- Each published version of a register's definition stays: what a person was shown when they registered is that row. It is json
-- and not jsonb, which would put purposes and categories in another order than the notice tells them in.
create table registers.version (
  register_id  uuid        not null default platform.register_id() references platform.register,
  number       integer     not null check (number > 0),
  definition   json        not null,
  digest       text        not null,
  published_at timestamptz not null,
  primary key (register_id, number)
);
