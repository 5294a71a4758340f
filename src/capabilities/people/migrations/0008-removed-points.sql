-- A contact point that somebody took away or wrote anew must not come back by an older file. It is remembered as a keyed hash.
create table people.removed_point (
  register_id uuid  not null default platform.register_id(),
  person_id   uuid  not null,
  hash        bytea not null check (length(hash) = 32),
  removed_on  date  not null,
  primary key (register_id, person_id, hash),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
