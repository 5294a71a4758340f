/**
 * A capability in small, kept by the tests alone: people who take places at events, book them for each other, and are
 * written to. It has one of everything that a record can say, and each mistake of the suite is planted in it.
 */

export const tables = `
create schema planted;
create table planted.clerk (
  register_id uuid not null default platform.register_id() references platform.register,
  id uuid not null, name text not null, email text not null, password_hash text, closed_on date,
  primary key (register_id, id)
);
create unique index clerk_email on planted.clerk (register_id, email) where email <> '';
create table planted.person (
  register_id uuid not null default platform.register_id() references platform.register,
  id uuid not null, given_names text, family_name text not null,
  sort_name text generated always as (family_name || ' ' || coalesce(given_names, '')) stored,
  language text check (language in ('fi', 'sv', 'en')), folded_name text, born bytea, last_contact_on date,
  primary key (register_id, id)
);
create table planted.person_key (
  register_id uuid not null default platform.register_id() references platform.register,
  person_id uuid not null, wrapped bytea not null,
  primary key (register_id, person_id),
  foreign key (register_id, person_id) references planted.person
);
create table planted.address (
  register_id uuid not null default platform.register_id() references platform.register,
  id uuid not null, person_id uuid not null, kind text not null check (kind in ('email', 'post')),
  value text, street text, preferred boolean not null, noted_at timestamptz not null,
  primary key (register_id, id), unique (register_id, person_id, value),
  foreign key (register_id, person_id) references planted.person,
  check ((kind = 'post') = (street is not null)), check ((kind = 'email') = (value is not null))
);
create table planted.place (
  register_id uuid not null default platform.register_id() references platform.register,
  id uuid not null, participant_id uuid, booker_id uuid, recorded_by uuid,
  status text not null check (status in ('booked', 'taken', 'cancelled')),
  participant_dietary_needs bytea, booker_note text, event_on date not null,
  primary key (register_id, id),
  foreign key (register_id, participant_id) references planted.person,
  foreign key (register_id, booker_id) references planted.person,
  foreign key (register_id, recorded_by) references planted.clerk
);
create index place_of_participant on planted.place (register_id, participant_id);
create index place_of_booker on planted.place (register_id, booker_id);
create index place_of_clerk on planted.place (register_id, recorded_by);
create table planted.look (
  register_id uuid not null default platform.register_id() references platform.register,
  person_id uuid not null, at timestamptz not null, reason text not null check (reason in ('asked', 'checked')),
  primary key (register_id, person_id, at)
);
create table planted.venue (
  register_id uuid not null default platform.register_id() references platform.register,
  id uuid not null, name text not null, primary key (register_id, id)
);`
