-- Each register has a key of its own, wrapped by the master key that never enters the database.
create table vault.register_key (
  register_id uuid  primary key references platform.register,
  wrapped     bytea not null
);
