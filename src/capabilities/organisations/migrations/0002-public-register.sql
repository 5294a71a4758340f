-- From where an organisation's facts came, what the public business register (YTJ) says of it, and where the two differ.
alter table organisations.organisation
  add column company_form     text check (length(company_form) between 1 and 100),
  add column line_of_business text check (length(line_of_business) between 1 and 200),
  add column ended_on         date,
  add column source_key       text check (source_key ~ '^[a-z][a-z0-9-]{0,39}$'),
  add column obtained_on      date,
  add column ytj_checked_at   timestamptz,
  add column ytj_due_at       timestamptz not null default '-infinity',
  add constraint organisation_source check ((source_key is null) = (obtained_on is null));
create index organisation_due on organisations.organisation (register_id, ytj_due_at, id)
  where business_id is not null and archived_at is null;

-- Only for a field whose source is another than its row's; no key where nobody said from where the field came.
create table organisations.field_source (
  register_id     uuid not null default platform.register_id(),
  organisation_id uuid not null,
  field           text not null check (field ~ '^[a-z_]{1,40}$'),
  source_key      text check (source_key ~ '^[a-z][a-z0-9-]{0,39}$'),
  obtained_on     date,
  primary key (register_id, organisation_id, field),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id) on delete cascade,
  check ((source_key is null) = (obtained_on is null))
);

-- What the register says otherwise than we do, column by column. Kept: somebody has seen it and stays with ours.
create table organisations.difference (
  register_id     uuid        not null default platform.register_id(),
  organisation_id uuid        not null,
  fact            text        not null check (fact in ('name', 'address', 'website', 'company-form', 'line-of-business', 'ended')),
  theirs          jsonb       not null check (jsonb_typeof(theirs) = 'object' and pg_column_size(theirs) <= 4000),
  seen_at         timestamptz not null,
  kept_at         timestamptz,
  primary key (register_id, organisation_id, fact),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id) on delete cascade
);
create index difference_open on organisations.difference (register_id, seen_at, organisation_id, fact) where kept_at is null;

-- How the last asking of a service outside went, so that no process asks again before it wishes it.
create table organisations.asking (
  register_id  uuid not null default platform.register_id() references platform.register,
  service      text not null check (service ~ '^[a-z][a-z0-9-]{0,39}$'),
  answered_at  timestamptz,
  failed_at    timestamptz,
  paused_until timestamptz,
  primary key (register_id, service)
);
