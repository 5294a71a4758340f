-- People, how to reach them, what they do at organisations, and from where each fact came.
create table people.source (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  source_key  text        not null check (source_key ~ '^[a-z][a-z0-9-]{0,39}$'),
  obtained_on date        not null,
  recorded_at timestamptz not null,
  primary key (register_id, id)
);
create index source_by_key on people.source (register_id, source_key, obtained_on);

-- A blank name is what an erasure leaves where a name has to stand.
create table people.person (
  register_id         uuid        not null default platform.register_id() references platform.register,
  id                  uuid        not null,
  given_names         text        not null check (length(given_names) <= 120),
  family_name         text        not null check (length(family_name) <= 120),
  call_name           text        check (length(call_name) <= 60),
  language            text        check (language in ('fi', 'sv', 'en')),
  birth_date          bytea       check (length(birth_date) <= 200),
  identity_code       bytea       check (length(identity_code) <= 200),
  identity_code_index bytea       check (length(identity_code_index) = 32),
  sort_name           text        not null collate "fi-x-icu" generated always as (btrim(family_name || ' ' || given_names)) stored,
  last_contact_on     date        not null,
  created_at          timestamptz not null,
  archived_at         timestamptz,
  version             integer     not null default 1,
  source_id           uuid        not null,
  primary key (register_id, id),
  unique (register_id, identity_code_index),
  foreign key (register_id, source_id) references people.source (register_id, id)
);
create index person_by_name on people.person (register_id, sort_name, id) where archived_at is null;

create table people.person_key (
  register_id uuid  not null default platform.register_id(),
  person_id   uuid  not null,
  wrapped     bytea not null,
  primary key (register_id, person_id),
  foreign key (register_id, person_id) references people.person (register_id, id) on delete cascade
);

-- Only for a field whose source is newer than its row's.
create table people.field_source (
  register_id uuid not null default platform.register_id(),
  id          uuid not null,
  person_id   uuid not null,
  field       text not null check (length(field) <= 40),
  source_id   uuid not null,
  primary key (register_id, id),
  unique (register_id, person_id, field),
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, source_id) references people.source (register_id, id)
);

create table people.contact_point (
  register_id    uuid    not null default platform.register_id(),
  id             uuid    not null,
  person_id      uuid    not null,
  kind           text    not null check (kind in ('email', 'phone', 'post')),
  value          text    check (length(value) <= 254),
  street         text    check (length(street) <= 120),
  postal_code    text    check (length(postal_code) <= 12),
  town           text    check (length(town) <= 80),
  country        text    check (country ~ '^[A-Z]{2}$'),
  comparison_key text    not null check (length(comparison_key) <= 400),
  label          text    check (length(label) <= 60),
  state          text    not null default 'unverified' check (state in ('unverified', 'verified', 'bouncing', 'unreachable')),
  state_since    date    not null,
  preferred      boolean not null default false,
  source_id      uuid    not null,
  version        integer not null default 1,
  primary key (register_id, id),
  unique (register_id, person_id, kind, comparison_key),
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, source_id) references people.source (register_id, id)
);
create unique index contact_point_preferred on people.contact_point (register_id, person_id, kind) where preferred;
create index contact_point_by_value on people.contact_point (register_id, kind, comparison_key);

create table people.role (
  register_id     uuid    not null default platform.register_id(),
  id              uuid    not null,
  person_id       uuid    not null,
  organisation_id uuid    not null,
  employer        text    check (length(employer) <= 200),
  position        text    check (length(position) <= 120),
  duties          text    check (length(duties) <= 300),
  is_contact      boolean not null default false,
  since           date    not null,
  until           date    check (until >= since),
  source_id       uuid    not null,
  version         integer not null default 1,
  primary key (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id),
  foreign key (register_id, source_id) references people.source (register_id, id)
);
create index role_of on people.role (register_id, person_id);
create index role_at on people.role (register_id, organisation_id, person_id);
