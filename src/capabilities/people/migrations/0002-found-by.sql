-- What a person is found by and what lists are narrowed by: derived from the facts, kept by triggers over whole statements, so
-- that a million rows cost one statement and not a million.
create table people.search_term (
  register_id uuid not null references platform.register,
  person_id   uuid not null,
  term        text not null collate "C",
  primary key (register_id, term, person_id)
);
create index search_term_of on people.search_term (register_id, person_id, term);

-- What lists are narrowed by, in the order of names: a rare facet among a million people is still read from its first row.
create table people.facet (
  register_id uuid not null references platform.register,
  person_id   uuid not null,
  facet       text not null,
  sort_name   text not null collate "fi-x-icu",
  primary key (register_id, person_id, facet)
);
create index facet_by_name on people.facet (register_id, facet, sort_name, person_id);

create function people.name_terms(given_names text, family_name text, call_name text) returns setof text
  language sql immutable parallel safe as $$
  select t from platform.rotations(given_names || ' ' || family_name) t
  union all
  select t from platform.rotations(call_name || ' ' || family_name) t where call_name is not null;
$$;

-- An address is found by its beginning, by each further word before the @, and by its domain; a number as it is dialled
-- from abroad and, a Finnish one, as it is dialled at home. The fold maps a dash to itself: a space stands for both.
create function people.contact_terms(kind text, value text) returns setof text
  language sql immutable parallel safe as $$
  select left(t.term, 80)
    from (select translate(platform.fold(value), '-', ' ') as folded offset 0) v
    cross join lateral (
      select v.folded
      union all select split_part(v.folded, '@', 2)
      union all select w from unnest((array_remove(string_to_array(translate(split_part(v.folded, '@', 1), '._+', '   '), ' '), ''))[2:10]) w
    ) t(term)
   where kind = 'email'
  union all
  select substr(value, 2) where kind = 'phone'
  union all
  select '0' || substr(value, 5) where kind = 'phone' and value like '+358%';
$$;

-- Person groups (N5.1) follow from facts that carry no "today": an end that is set is an end, so nothing changes overnight.
create function people.groups(own uuid, asked uuid[]) returns table (person_id uuid, group_key text, reason jsonb)
  language sql stable parallel safe as $$
  select r.person_id, 'customer-contacts', jsonb_build_object('role', r.id, 'organisation', r.organisation_id,
         'since', greatest(r.since, k.since), 'until', least(r.until, k.until))
    from unnest(asked) a(id)
    join people.role r on r.register_id = own and r.person_id = a.id and r.is_contact
    join organisations.relationship k on k.register_id = own and k.organisation_id = r.organisation_id and k.kind = 'customer'
   where k.since <= coalesce(r.until, 'infinity')
  union all
  select r.person_id, 'target-contacts', jsonb_build_object('role', r.id, 'organisation', r.organisation_id,
         'since', greatest(r.since, k.since))
    from unnest(asked) a(id)
    join people.role r on r.register_id = own and r.person_id = a.id and r.until is null and r.duties is not null
    join organisations.relationship k on k.register_id = own and k.organisation_id = r.organisation_id and k.kind = 'prospect'
   where k.until is null
  union all
  select p.id, 'in-touch', jsonb_build_object('since', s.obtained_on)
    from unnest(asked) a(id)
    join people.person p on p.register_id = own and p.id = a.id
    join people.source s on s.register_id = own and s.id = p.source_id and s.source_key = 'person';
$$;

create function people.facets(own uuid, asked uuid[]) returns table (person_id uuid, facet text)
  language sql stable parallel safe as $$
  select g.person_id, 'group.' || g.group_key from people.groups(own, asked) g
  union
  select p.id, 'source.' || s.source_key
    from unnest(asked) a(id)
    join people.person p on p.register_id = own and p.id = a.id
    join people.source s on s.register_id = own and s.id = p.source_id
  union
  select p.id, 'archived'
    from unnest(asked) a(id) join people.person p on p.register_id = own and p.id = a.id and p.archived_at is not null
  union
  select c.person_id, 'contact.' || c.state
    from unnest(asked) a(id)
    join people.contact_point c on c.register_id = own and c.person_id = a.id and c.state in ('bouncing', 'unreachable');
$$;

create function people.refresh_terms(own uuid, asked uuid[]) returns void language sql as $$
  with wanted as materialized (
    select p.id, t.term from unnest(asked) a(id) join people.person p on p.register_id = own and p.id = a.id,
           people.name_terms(p.given_names, p.family_name, p.call_name) t(term)
    union
    select c.person_id, t.term from unnest(asked) a(id) join people.contact_point c on c.register_id = own and c.person_id = a.id,
           people.contact_terms(c.kind, c.value) t(term)
     where t.term is not null
  ), gone as (
    delete from people.search_term s
     where s.register_id = own and s.person_id = any(asked)
       and not exists (select from wanted w where w.id = s.person_id and w.term = s.term)
  )
  insert into people.search_term (register_id, person_id, term) select own, w.id, w.term from wanted w on conflict do nothing;
$$;

create function people.refresh_facets(own uuid, asked uuid[]) returns void language sql as $$
  with wanted as materialized (
    select f.person_id, f.facet, p.sort_name
      from people.facets(own, asked) f join people.person p on p.register_id = own and p.id = f.person_id
  ), gone as (
    delete from people.facet s
     where s.register_id = own and s.person_id = any(asked)
       and not exists (select from wanted w where w.person_id = s.person_id and w.facet = s.facet)
  )
  insert into people.facet (register_id, person_id, facet, sort_name)
  select own, w.person_id, w.facet, w.sort_name from wanted w
  on conflict (register_id, person_id, facet) do update set sort_name = excluded.sort_name
   where people.facet.sort_name <> excluded.sort_name;
$$;
