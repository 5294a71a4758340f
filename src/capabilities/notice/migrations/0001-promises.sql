-- What the notice promises is checked against the data itself: the last finding of each promise, and each time it broke or mended.
create table notice.promise (
  register_id uuid        not null default platform.register_id() references platform.register,
  key         text        not null check (length(key) <= 80),
  state       text        not null check (state in ('holds', 'broken', 'unknown')),
  figure      jsonb       not null default '{}' check (length(figure::text) <= 2000),
  where_path  text        check (length(where_path) <= 200),
  since       timestamptz not null,
  checked_at  timestamptz not null,
  primary key (register_id, key)
);

create table notice.promise_change (
  register_id uuid        not null default platform.register_id() references platform.register,
  key         text        not null check (length(key) <= 80),
  at          timestamptz not null,
  state       text        not null check (state in ('holds', 'broken', 'unknown')),
  figure      jsonb       not null default '{}' check (length(figure::text) <= 2000),
  primary key (register_id, key, at)
);
create index promise_change_by_time on notice.promise_change (register_id, at);

-- A table of millions of rows is looked through slice by slice; here is where the walk has come, and which slices had something.
create table notice.patrol (
  register_id uuid    not null default platform.register_id() references platform.register,
  part        text    not null check (length(part) <= 200),
  next_slice  integer not null check (next_slice >= 0),
  offending   jsonb   not null default '{}' check (length(offending::text) <= 100000),
  primary key (register_id, part)
);
