-- Entries that are likely about one person, what was decided about them, and what a merge needs to be undone.
create table duplicates.search (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  scope       text        not null check (scope in ('source', 'everybody')),
  source_id   uuid,
  after_id    uuid,
  looked      integer     not null default 0 check (looked >= 0),
  found       integer     not null default 0 check (found >= 0),
  common      integer     not null default 0 check (common >= 0),
  begun_at    timestamptz not null,
  ended_at    timestamptz,
  primary key (register_id, id),
  check ((scope = 'source') = (source_id is not null)),
  foreign key (register_id, source_id) references people.source (register_id, id) on delete cascade
);
create index search_of_source on duplicates.search (register_id, source_id);

-- Who is still to be looked at: a search goes on where it was, whoever stopped it.
create table duplicates.waiting (
  register_id uuid not null default platform.register_id() references platform.register,
  search_id   uuid not null,
  person_id   uuid not null,
  primary key (register_id, search_id, person_id),
  foreign key (register_id, search_id) references duplicates.search (register_id, id) on delete cascade,
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index waiting_person on duplicates.waiting (register_id, person_id);

-- Two rows tell of one pair, one from each side, so that a merge moves each like any other pointer.
create table duplicates.pair (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  person_id   uuid,
  other_id    uuid,
  reasons     text[]      not null check (reasons <@ array['same-email', 'same-phone', 'same-birth-date', 'same-name', 'similar-name', 'same-address', 'same-organisation', 'same-postal-code']::text[]),
  strength    smallint    not null check (strength between 1 and 3),
  state       text        not null check (state in ('open', 'two')),
  found_at    timestamptz not null,
  decided_at  timestamptz,
  primary key (register_id, id),
  unique (register_id, person_id, other_id),
  check (person_id <> other_id),
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, other_id) references people.person (register_id, id)
);
create index pair_of_other on duplicates.pair (register_id, other_id);
create index pair_waiting on duplicates.pair (register_id, strength desc, id) where state = 'open' and person_id < other_id;

-- Half a pair is none.
create function duplicates.pair_cut() returns trigger language plpgsql as $$
begin
  delete from duplicates.pair p using changed c
   where p.register_id = c.register_id and p.id = c.id and (c.person_id is null or c.other_id is null);
  return null;
end $$;
create trigger pair_cut after update on duplicates.pair
  referencing new table as changed for each statement execute function duplicates.pair_cut();

-- That somebody was entered twice: whoever still names the one who went is led to the one who stays.
create table duplicates.merge (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  person_id   uuid        not null,
  gone_id     uuid        not null,
  into_id     uuid        not null,
  taken       text[]      not null check (taken <@ array['given_names', 'family_name', 'call_name', 'language', 'birth_date', 'identity_code']::text[]),
  merged_at   timestamptz not null,
  primary key (register_id, id),
  unique (register_id, gone_id),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index merge_of_person on duplicates.merge (register_id, person_id);

-- What stood in the two people's own rows and does not stand there any more.
create table duplicates.kept_person (
  register_id         uuid        not null default platform.register_id() references platform.register,
  id                  uuid        not null,
  merge_id            uuid        not null,
  person_id           uuid        not null,
  was                 text        not null check (was in ('gone', 'stayed')),
  given_names         text        check (length(given_names) <= 120),
  family_name         text        check (length(family_name) <= 120),
  call_name           text        check (length(call_name) <= 60),
  language            text        check (language in ('fi', 'sv', 'en')),
  birth_date          bytea       check (length(birth_date) <= 200),
  identity_code       bytea       check (length(identity_code) <= 200),
  identity_code_index bytea       check (length(identity_code_index) = 32),
  last_contact_on     date        not null,
  created_at          timestamptz not null,
  archived_at         timestamptz,
  version             integer     not null,
  source_id           uuid        not null,
  field_sources       jsonb,
  primary key (register_id, id),
  unique (register_id, merge_id, was),
  foreign key (register_id, merge_id) references duplicates.merge (register_id, id) on delete cascade,
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, source_id) references people.source (register_id, id)
);
create index kept_person_of on duplicates.kept_person (register_id, person_id);

-- Rows that said what another row of the same person says, as they stood.
create table duplicates.double (
  register_id uuid  not null default platform.register_id() references platform.register,
  id          uuid  not null,
  merge_id    uuid  not null,
  person_id   uuid  not null,
  table_name  text  not null check (table_name ~ '^[a-z]{2,30}[.][a-z_]{2,40}$'),
  contact     text  check (length(contact) <= 2000),
  noted       text  check (length(noted) <= 2000),
  kept        jsonb,
  primary key (register_id, id),
  foreign key (register_id, merge_id) references duplicates.merge (register_id, id) on delete cascade,
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index double_of_merge on duplicates.double (register_id, merge_id);
create index double_of on duplicates.double (register_id, person_id);

-- Which rows a merge moved, and by which sign it is seen that nobody has changed one since.
create table duplicates.moved (
  register_id uuid not null default platform.register_id() references platform.register,
  id          uuid not null,
  merge_id    uuid not null,
  table_name  text not null check (table_name ~ '^[a-z]{2,30}[.][a-z_]{2,40}$'),
  column_name text not null check (column_name ~ '^[a-z_]{2,40}$'),
  row_name    text not null check (length(row_name) <= 400),
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  before      jsonb,
  primary key (register_id, id),
  foreign key (register_id, merge_id) references duplicates.merge (register_id, id) on delete cascade
);
create index moved_by on duplicates.moved (register_id, merge_id, id);
