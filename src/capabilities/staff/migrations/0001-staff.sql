-- Who may come in: every member of the staff by name, what proves it is them, and what they have undertaken.
create table staff.member (
  register_id    uuid        not null default platform.register_id() references platform.register,
  id             uuid        not null,
  name           text        not null check (length(name) <= 200),
  email          text        check (length(email) <= 254),
  email_verified boolean     not null default false,
  language       text        check (language in ('fi', 'sv', 'en')),
  roles          text[]      not null default '{}' check (cardinality(roles) <= 10),
  two_factor     boolean     not null default false,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  last_seen_at   timestamptz,
  disabled_at    timestamptz,
  primary key (register_id, id),
  unique (register_id, email)
);

create table staff.credential (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  member_id   uuid        not null,
  account_id  text        not null,
  provider_id text        not null,
  password    text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (register_id, id),
  unique (register_id, provider_id, account_id),
  foreign key (register_id, member_id) references staff.member (register_id, id)
);
create index credential_of on staff.credential (register_id, member_id);

create table staff.session (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  member_id   uuid        not null,
  token       text,
  agent       text        check (length(agent) <= 500),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  seen_at     timestamptz,
  expires_at  timestamptz not null,
  primary key (register_id, id),
  unique (register_id, token),
  foreign key (register_id, member_id) references staff.member (register_id, id)
);
create index session_of on staff.session (register_id, member_id);

create table staff.second_factor (
  register_id               uuid        not null default platform.register_id() references platform.register,
  id                        uuid        not null,
  member_id                 uuid        not null,
  secret                    text,
  backup_codes              text,
  verified                  boolean     not null default false,
  failed_verification_count integer     not null default 0,
  locked_until              timestamptz,
  primary key (register_id, id),
  unique (register_id, member_id),
  foreign key (register_id, member_id) references staff.member (register_id, id)
);

create table staff.passkey (
  register_id   uuid        not null default platform.register_id() references platform.register,
  id            uuid        not null,
  member_id     uuid        not null,
  name          text        check (length(name) <= 100),
  public_key    text,
  credential_id text,
  counter       bigint      not null default 0,
  device_type   text        not null,
  backed_up     boolean     not null,
  transports    text,
  aaguid        text,
  created_at    timestamptz not null,
  primary key (register_id, id),
  unique (register_id, credential_id),
  foreign key (register_id, member_id) references staff.member (register_id, id)
);
create index passkey_of on staff.passkey (register_id, member_id);

create table staff.challenge (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  identifier  text        not null,
  value       text        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  expires_at  timestamptz not null,
  primary key (register_id, id)
);
create index challenge_by_name on staff.challenge (register_id, identifier);
create index challenge_by_end on staff.challenge (register_id, expires_at);

create table staff.link (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  opens       text        not null check (opens in ('first-administrator', 'invitation', 'new-password')),
  member_id   uuid,
  token_hash  bytea,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  primary key (register_id, id),
  unique (register_id, token_hash),
  foreign key (register_id, member_id) references staff.member (register_id, id),
  check ((member_id is null) = (opens = 'first-administrator') or token_hash is null)
);
create index link_of on staff.link (register_id, member_id);

create table staff.undertaking (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  member_id   uuid        not null,
  version     integer     not null check (version > 0),
  language    text        not null check (language in ('fi', 'sv', 'en')),
  signed_name text        check (length(signed_name) <= 200),
  signed_at   timestamptz not null,
  primary key (register_id, id),
  unique (register_id, member_id, version),
  foreign key (register_id, member_id) references staff.member (register_id, id)
);

-- Failures are counted by a keyed hash of what was tried, so that a name nobody has is counted like one that somebody has.
create table staff.attempt (
  register_id  uuid        not null default platform.register_id() references platform.register,
  key          bytea       not null,
  failures     integer     not null check (failures >= 0),
  since        timestamptz not null,
  locked_until timestamptz,
  primary key (register_id, key)
);

create table staff.api_key (
  register_id  uuid        not null default platform.register_id() references platform.register,
  id           uuid        not null,
  name         text        not null check (length(name) <= 100),
  token_hash   bytea       not null,
  purpose      text        not null,
  uses         text[]      not null check (cardinality(uses) between 1 and 100),
  made_by      uuid,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_on date,
  primary key (register_id, id),
  unique (register_id, token_hash),
  foreign key (register_id, made_by) references staff.member (register_id, id)
);
create index api_key_made_by on staff.api_key (register_id, made_by);
