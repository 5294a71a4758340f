-- A register is the unit that is kept apart, and everything else hangs on its id; so it comes first.
create table platform.register (
  register_id uuid primary key,
  key         text not null unique check (key ~ '^[a-z][a-z0-9-]{1,38}$'),
  made_at     timestamptz not null
);

-- What the guards were last derived from, so that a start does not lock every table to say the same again.
create table platform.guarded (digest text primary key);

-- Every policy and every default reads the register from here; unset is an error, never "all of them".
create function platform.register_id() returns uuid
  language sql stable parallel safe
  return current_setting('seloste.register_id')::uuid;

-- Folds a text for search: lower case, without the marks that people leave out when they type in a hurry.
create function platform.fold(text) returns text
  language sql immutable parallel safe strict
  return translate(lower($1 collate "fi-x-icu"), 'åäöáàâãéèêëíìîïóòôõúùûüýÿñçšžđłøæ', 'aaoaaaaeeeeiiiioooouuuuyyncszdloa');
