-- The ledger of what people let us send them and what they forbade: rows are only added, and what holds now is computed.
create table permissions.wording (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  key         text        not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  language    text        not null check (language in ('fi', 'sv', 'en')),
  version     integer     not null check (version > 0),
  text        text        not null check (length(text) between 1 and 2000),
  added_at    timestamptz not null,
  primary key (register_id, id),
  unique (register_id, key, language, version)
);

create function permissions.wording_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'What people were shown is never changed: a new wording is a new version.' using errcode = 'restrict_violation';
end $$;
create trigger wording_is_final before update or delete on permissions.wording
  for each row execute function permissions.wording_is_final();

-- A contact point or a role may go while what was said of it stays, so those are named and not pointed at.
create table permissions.entry (
  register_id  uuid        not null default platform.register_id() references platform.register,
  id           uuid        not null,
  person_id    uuid        not null,
  contact_id   uuid,
  what         text        not null check (what in ('prohibition', 'consent', 'withdrawal', 'existing-customer', 'b2b-role', 'lifting')),
  channel      text        not null check (channel in ('email', 'sms', 'phone', 'post', 'any')),
  purpose      text        not null check (purpose in ('direct-advertising', 'distance-selling', 'direct-marketing', 'research', 'any')),
  topic        text        check (topic ~ '^[a-z][a-z0-9-]{0,39}$'),
  via          text        not null check (via in ('staff', 'form', 'phone', 'letter', 'email', 'api', 'import', 'merge', 'entered-again')),
  reason       text        check (reason in ('wish', 'mistake', 'changed', 'procures', 'plans', 'applies')),
  rests_on     uuid,
  sold_on      date,
  wording_id   uuid,
  ends         uuid,
  carried_from uuid,
  source_key   text        check (source_key ~ '^[a-z][a-z0-9-]{0,39}$'),
  at           timestamptz not null,
  recorded_at  timestamptz not null,
  actor_kind   text        not null check (actor_kind in ('staff', 'key', 'system', 'public')),
  actor_id     uuid,
  primary key (register_id, id),
  foreign key (register_id, wording_id) references permissions.wording (register_id, id),
  foreign key (register_id, ends) references permissions.entry (register_id, id),
  foreign key (register_id, carried_from) references permissions.entry (register_id, id)
);
create index entry_of on permissions.entry (register_id, person_id, id);
create unique index entry_ended_once on permissions.entry (register_id, ends);

-- What each kind of entry can't be without, and who may lift a prohibition (the person, or the staff with a reason): never a
-- file, a merge or a program.
create function permissions.entry_is_whole() returns trigger language plpgsql as $$
declare ended permissions.entry;
begin
  if new.what in ('consent', 'existing-customer', 'b2b-role') and (new.channel = 'any' or new.purpose = 'any') then
    raise exception 'A permission is for one channel and one purpose.' using errcode = 'check_violation';
  elsif new.what = 'consent' and new.wording_id is null then
    raise exception 'A consent names the text that was shown.' using errcode = 'check_violation';
  elsif new.what = 'existing-customer' and (new.contact_id is null or new.sold_on is null) then
    raise exception 'An existing customer gave an address when something was sold.' using errcode = 'check_violation';
  elsif new.what = 'b2b-role' and (new.rests_on is null or new.reason is null) then
    raise exception 'A role at work is named, with why its duties fit.' using errcode = 'check_violation';
  elsif new.what = 'lifting' then
    select * into ended from permissions.entry e where e.register_id = new.register_id and e.id = new.ends;
    if ended.id is null or ended.what = 'lifting' or ended.person_id <> new.person_id or new.reason is null then
      raise exception 'A lifting ends an entry of the same person, for a reason.' using errcode = 'check_violation';
    elsif ended.what = 'prohibition' and (new.actor_kind not in ('staff', 'public') or new.via in ('api', 'import', 'merge', 'entered-again')) then
      raise exception 'A prohibition is lifted by the person or by the staff.' using errcode = 'check_violation';
    end if;
  elsif new.ends is not null then
    raise exception 'Only a lifting ends an entry.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger entry_is_whole before insert on permissions.entry for each row execute function permissions.entry_is_whole();

-- Keyed hashes of the addresses that a prohibition is known to concern: they know an address again when its person is gone.
create table permissions.barred (
  register_id uuid  not null default platform.register_id(),
  kind        text  not null check (kind in ('email', 'phone', 'post')),
  hash        bytea not null check (length(hash) = 32),
  entry_id    uuid  not null,
  primary key (register_id, kind, hash, entry_id),
  foreign key (register_id, entry_id) references permissions.entry (register_id, id)
);
create index barred_of on permissions.barred (register_id, entry_id);
