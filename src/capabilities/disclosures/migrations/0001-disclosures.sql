-- What left the house as a file: who took it, for what, to whom and which columns, and person by person whose data was in it.
create table disclosures.disclosure (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  given_at    timestamptz not null,
  actor_kind  text        not null check (actor_kind in ('staff', 'key', 'system')),
  actor_id    uuid,
  purpose     text        not null check (purpose ~ '^[a-z][a-z0-9-]{0,59}$'),
  recipient   text        not null check (recipient ~ '^[a-z][a-z0-9-]{0,59}$'),
  list        text        not null check (list ~ '^[a-z][a-z0-9-]{0,39}$'),
  columns     text[]      not null check (cardinality(columns) <= 60 and array_to_string(columns, ',') ~ '^[a-z][a-z0-9.,-]*$'),
  format      text        not null check (format in ('csv', 'xlsx', 'vcard')),
  subjects    integer     not null check (subjects > 0),
  primary key (register_id, id)
);

-- A row tells its person by itself what was given: a copy reads no other table. The file is written from these rows, so it can
-- hold nobody who does not stand here. Written before the row of the whole, which tells how many they were.
create table disclosures.person (
  register_id   uuid        not null default platform.register_id(),
  disclosure_id uuid        not null,
  place         integer     not null,
  person_id     uuid        not null,
  given_at      timestamptz not null,
  purpose       text        not null check (purpose ~ '^[a-z][a-z0-9-]{0,59}$'),
  recipient     text        not null check (recipient ~ '^[a-z][a-z0-9-]{0,59}$'),
  columns       text[]      not null check (cardinality(columns) <= 60 and array_to_string(columns, ',') ~ '^[a-z][a-z0-9.,-]*$'),
  primary key (register_id, disclosure_id, place),
  foreign key (register_id, disclosure_id) references disclosures.disclosure (register_id, id) deferrable initially deferred
);
create index person_told on disclosures.person (register_id, person_id, disclosure_id);

-- What stood in a file and is no person: organisations.
create table disclosures.other (
  register_id   uuid    not null default platform.register_id(),
  disclosure_id uuid    not null,
  place         integer not null,
  subject_id    uuid    not null,
  primary key (register_id, disclosure_id, place),
  foreign key (register_id, disclosure_id) references disclosures.disclosure (register_id, id) deferrable initially deferred
);
