-- Whom people work for: organisations, what they are to us and since when, and the words that they are found by.
create table organisations.organisation (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  name        text        not null collate "fi-x-icu" check (length(name) between 1 and 200),
  business_id text        check (business_id ~ '^[0-9]{7}-[0-9]$'),
  language    text        check (language in ('fi', 'sv', 'en')),
  street      text        check (length(street) <= 120),
  postal_code text        check (length(postal_code) <= 12),
  town        text        check (length(town) <= 80),
  country     text        check (country ~ '^[A-Z]{2}$'),
  email       text        check (length(email) <= 254),
  phone       text        check (length(phone) <= 40),
  website     text        check (length(website) <= 200),
  created_at  timestamptz not null,
  archived_at timestamptz,
  version     integer     not null default 1,
  primary key (register_id, id),
  unique (register_id, business_id)
);
create index organisation_by_name on organisations.organisation (register_id, name, id) where archived_at is null;
create index organisation_archived on organisations.organisation (register_id, name, id) where archived_at is not null;

-- What an organisation is to us, from when until when. An ended relationship stays: terms are counted from its end.
create table organisations.relationship (
  register_id     uuid not null default platform.register_id(),
  id              uuid not null,
  organisation_id uuid not null,
  kind            text not null check (kind in ('customer', 'prospect', 'partner')),
  since           date not null,
  until           date check (until >= since),
  primary key (register_id, id),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id)
);
create index relationship_of on organisations.relationship (register_id, organisation_id, kind);
create unique index relationship_running on organisations.relationship (register_id, organisation_id, kind) where until is null;

-- Kept by triggers, so that the list of one kind is read in the order of names however few or many there are.
create table organisations.search_term (
  register_id     uuid not null references platform.register,
  organisation_id uuid not null,
  term            text not null collate "C",
  primary key (register_id, term, organisation_id)
);
create index search_term_of on organisations.search_term (register_id, organisation_id, term);

create table organisations.running (
  register_id     uuid not null references platform.register,
  organisation_id uuid not null,
  kind            text not null,
  name            text not null collate "fi-x-icu",
  primary key (register_id, organisation_id, kind)
);
create index running_by_name on organisations.running (register_id, kind, name, organisation_id);

create function organisations.terms(name text, business_id text, website text) returns setof text
  language sql immutable parallel safe as $$
  select t from platform.rotations(name) t
  union select translate(business_id, '-', ' ') where business_id is not null
  union select left(translate(regexp_replace(platform.fold(website), '^(https?:/+)?(www[.])?', ''), '-', ' '), 80) where website is not null;
$$;

create function organisations.after_insert() returns trigger language plpgsql as $$
begin
  insert into organisations.search_term (register_id, organisation_id, term)
    select n.register_id, n.id, t from added n, organisations.terms(n.name collate "C", n.business_id, n.website) t
    on conflict do nothing;
  return null;
end $$;
create trigger after_insert after insert on organisations.organisation
  referencing new table as added for each statement execute function organisations.after_insert();

create function organisations.after_update() returns trigger language plpgsql as $$
begin
  delete from organisations.search_term s using changed n
    where s.register_id = n.register_id and s.organisation_id = n.id
      and not exists (select from organisations.terms(n.name collate "C", n.business_id, n.website) t where t = s.term);
  insert into organisations.search_term (register_id, organisation_id, term)
    select n.register_id, n.id, t from changed n, organisations.terms(n.name collate "C", n.business_id, n.website) t
    on conflict do nothing;
  update organisations.running r set name = n.name from changed n
    where r.register_id = n.register_id and r.organisation_id = n.id and r.name <> n.name;
  return null;
end $$;
create trigger after_update after update on organisations.organisation
  referencing new table as changed for each statement execute function organisations.after_update();

create function organisations.after_delete() returns trigger language plpgsql as $$
begin
  delete from organisations.search_term s using removed o where s.register_id = o.register_id and s.organisation_id = o.id;
  delete from organisations.running s using removed o where s.register_id = o.register_id and s.organisation_id = o.id;
  return null;
end $$;
create trigger after_delete after delete on organisations.organisation
  referencing old table as removed for each statement execute function organisations.after_delete();

create function organisations.after_relation() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from organisations.running r using earlier b
      where r.register_id = b.register_id and r.organisation_id = b.organisation_id and r.kind = b.kind
        and not exists (select from organisations.relationship k where k.register_id = r.register_id
          and k.organisation_id = r.organisation_id and k.kind = r.kind and k.until is null);
  end if;
  if tg_op <> 'DELETE' then
    insert into organisations.running (register_id, organisation_id, kind, name)
      select a.register_id, a.organisation_id, a.kind, o.name
        from later a join organisations.organisation o on o.register_id = a.register_id and o.id = a.organisation_id
       where a.until is null
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger after_insert after insert on organisations.relationship
  referencing new table as later for each statement execute function organisations.after_relation();
create trigger after_update after update on organisations.relationship
  referencing old table as earlier new table as later for each statement execute function organisations.after_relation();
create trigger after_delete after delete on organisations.relationship
  referencing old table as earlier for each statement execute function organisations.after_relation();
