-- Imports: a file that was taken in, what each of its lines became, and what stood there before, so that it can be undone.
create table imports.import (
  register_id  uuid        not null default platform.register_id() references platform.register,
  id           uuid        not null,
  source_id    uuid        not null,
  purpose      text        not null check (purpose ~ '^[a-z][a-z0-9_-]{0,39}$'),
  state        text        not null check (state in ('named', 'uploaded', 'mapped', 'checking', 'checked', 'running', 'done',
                                                     'cancelled', 'failed', 'undoing', 'undone')),
  file_name    text        check (length(file_name) between 1 and 200),
  bytes        int         not null default 0 check (bytes >= 0),
  digest       bytea       check (length(digest) = 32),
  upload       text        check (upload ~ '^[0-9a-f]{32}$'),
  file_used_at timestamptz,
  dialect      jsonb,
  sheets       jsonb       not null default '[]',
  headings     jsonb       not null default '[]',
  shape        text        check (shape in ('own', 'lyyti', 'hubspot', 'mailchimp')),
  targets      jsonb,
  sample       bytea       check (length(sample) <= 2000000),
  lines        int         check (lines >= 0),
  at           int         not null default 0 check (at >= 0),
  added        int         not null default 0,
  matched      int         not null default 0,
  changed      int         not null default 0,
  refused      int         not null default 0,
  repeated     int         not null default 0,
  kept         int         not null default 0,
  problem      text        check (problem ~ '^[a-z]+(-[a-z0-9]+)*$'),
  problem_line int,
  tell_by      date,
  told_on      date,
  lease        uuid,
  leased_until timestamptz,
  faults       int         not null default 0 check (faults >= 0),
  version      int         not null default 1,
  begun_at     timestamptz not null,
  finished_at  timestamptz,
  primary key (register_id, id),
  foreign key (register_id, source_id) references people.source (register_id, id)
);
create index import_by_begin on imports.import (register_id, begun_at, id);
create index import_by_source on imports.import (register_id, source_id);
create index import_to_go_on on imports.import (register_id, id) where state in ('checking', 'running', 'undoing');

-- The file as it came, a piece a row, sealed; gone when it is not needed any more.
create table imports.chunk (
  register_id uuid  not null default platform.register_id(),
  import_id   uuid  not null,
  no          int   not null check (no >= 0),
  sealed      bytea not null,
  primary key (register_id, import_id, no),
  foreign key (register_id, import_id) references imports.import (register_id, id)
);

-- What became of a line. `row_key` finds the same row again, by a keyed hash of what it says; `keys` find two rows for one
-- person in one file, and go when the file is run; `cells` is a refused line as it came, sealed, and goes with the file.
create table imports.line (
  register_id uuid   not null default platform.register_id(),
  import_id   uuid   not null,
  line        int    not null check (line > 0),
  outcome     text   not null check (outcome in ('new', 'changed', 'matched', 'repeated', 'refused', 'kept', 'undone')),
  person_id   uuid,
  problems    text[] not null default '{}' check (array_to_string(problems, ' ') ~ '^(([a-zA-Z]+[.][a-z-]+|[a-z]+(-[a-z]+)+)(@[0-9]{1,3})?( |$))*$'),
  changes     text[] not null default '{}' check (changes <@ array['given-names', 'family-name', 'call-name', 'language',
    'birth-date', 'identity-code', 'email', 'phone', 'post', 'role', 'organisation', 'prohibition']),
  same_as     int,
  row_key     uuid,
  keys        uuid[],
  cells       bytea  check (length(cells) <= 1100000),
  told_on     date,
  primary key (register_id, import_id, line),
  foreign key (register_id, import_id) references imports.import (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index line_of_person on imports.line (register_id, person_id, import_id) where person_id is not null;
create index line_by_row on imports.line (register_id, row_key) where row_key is not null;
create index line_by_outcome on imports.line (register_id, import_id, outcome, line);

-- What an import changed of somebody who was known before: as it was, and the version that the change made.
create table imports.person_before (
  register_id   uuid   not null default platform.register_id(),
  id            uuid   not null,
  import_id     uuid   not null,
  line          int    not null,
  person_id     uuid   not null,
  given_names   text   check (length(given_names) <= 120),
  family_name   text   check (length(family_name) <= 120),
  call_name     text   check (length(call_name) <= 60),
  language      text   check (language in ('fi', 'sv', 'en')),
  fields        text[] not null check (fields <@ array['given_names', 'family_name', 'call_name', 'language',
    'birth_date', 'identity_code']),
  sources       uuid[] not null,
  version_before int   not null,
  version_after int    not null,
  primary key (register_id, id),
  foreign key (register_id, import_id) references imports.import (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index person_before_of on imports.person_before (register_id, person_id);
create index person_before_in on imports.person_before (register_id, import_id, line);

create table imports.role_before (
  register_id   uuid    not null default platform.register_id(),
  id            uuid    not null,
  import_id     uuid    not null,
  line          int     not null,
  person_id     uuid    not null,
  role_id       uuid    not null,
  position      text    check (length(position) <= 120),
  duties        text    check (length(duties) <= 300),
  is_contact    boolean not null,
  source_id     uuid    not null,
  version_before int    not null,
  version_after int     not null,
  primary key (register_id, id),
  foreign key (register_id, import_id) references imports.import (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index role_before_of on imports.role_before (register_id, person_id);
create index role_before_in on imports.role_before (register_id, import_id, line);

-- An organisation that an import added, or of which it filled what was empty.
create table imports.organisation_before (
  register_id     uuid    not null default platform.register_id(),
  id              uuid    not null,
  import_id       uuid    not null,
  organisation_id uuid    not null,
  created         boolean not null,
  columns         text[]  not null check (columns <@ array['business_id', 'street', 'postal_code', 'town', 'country',
    'email', 'phone', 'website']),
  version_before  int     not null,
  version_after   int     not null,
  primary key (register_id, id),
  foreign key (register_id, import_id) references imports.import (register_id, id)
);
create index organisation_before_in on imports.organisation_before (register_id, import_id, id);
create index organisation_before_of on imports.organisation_before (register_id, organisation_id);

-- Which heading means what, under a name, to be used again.
create table imports.mapping (
  register_id uuid  not null default platform.register_id() references platform.register,
  id          uuid  not null,
  name        text  not null check (length(name) between 1 and 80),
  pairs       jsonb not null,
  primary key (register_id, id),
  unique (register_id, name)
);
