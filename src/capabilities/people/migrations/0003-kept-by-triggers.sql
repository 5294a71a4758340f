-- What people are found by follows every change, a whole statement at a time.
create function people.person_added() returns trigger language plpgsql as $$
begin
  insert into people.search_term (register_id, person_id, term)
    select n.register_id, n.id, t from added n, people.name_terms(n.given_names, n.family_name, n.call_name) t
    on conflict do nothing;
  insert into people.facet (register_id, person_id, facet, sort_name)
    select n.register_id, n.id, f, n.sort_name
      from added n join people.source s on s.register_id = n.register_id and s.id = n.source_id,
           unnest(array['source.' || s.source_key, case when s.source_key = 'person' then 'group.in-touch' end,
                        case when n.archived_at is not null then 'archived' end]) f
     where f is not null
    on conflict do nothing;
  return null;
end $$;
create trigger found_by_added after insert on people.person
  referencing new table as added for each statement execute function people.person_added();

create function people.person_changed() returns trigger language plpgsql as $$
declare own uuid; renamed uuid[]; moved uuid[];
begin
  for own in select distinct register_id from changed loop
    renamed := array(select n.id from changed n join earlier e on e.register_id = n.register_id and e.id = n.id
      where n.register_id = own and (n.given_names, n.family_name, n.call_name) is distinct from (e.given_names, e.family_name, e.call_name));
    moved := array(select n.id from changed n join earlier e on e.register_id = n.register_id and e.id = n.id
      where n.register_id = own and (n.sort_name, n.archived_at, n.source_id) is distinct from (e.sort_name, e.archived_at, e.source_id));
    if cardinality(renamed) > 0 then perform people.refresh_terms(own, renamed); end if;
    if cardinality(moved) > 0 then perform people.refresh_facets(own, moved); end if;
  end loop;
  return null;
end $$;
create trigger found_by_changed after update on people.person
  referencing old table as earlier new table as changed for each statement execute function people.person_changed();

create function people.person_removed() returns trigger language plpgsql as $$
begin
  delete from people.search_term s using removed o where s.register_id = o.register_id and s.person_id = o.id;
  delete from people.facet s using removed o where s.register_id = o.register_id and s.person_id = o.id;
  return null;
end $$;
create trigger found_by_removed after delete on people.person
  referencing old table as removed for each statement execute function people.person_removed();

create function people.contact_added() returns trigger language plpgsql as $$
begin
  insert into people.search_term (register_id, person_id, term)
    select n.register_id, n.person_id, t from added n, people.contact_terms(n.kind, n.value) t where t is not null
    on conflict do nothing;
  insert into people.facet (register_id, person_id, facet, sort_name)
    select n.register_id, n.person_id, 'contact.' || n.state, p.sort_name
      from added n join people.person p on p.register_id = n.register_id and p.id = n.person_id
     where n.state in ('bouncing', 'unreachable')
    on conflict do nothing;
  return null;
end $$;
create trigger found_by_added after insert on people.contact_point
  referencing new table as added for each statement execute function people.contact_added();

create function people.contact_changed() returns trigger language plpgsql as $$
declare own uuid; concerned uuid[];
begin
  if tg_op = 'UPDATE' then
    for own in select distinct register_id from changed loop
      concerned := array(select person_id from changed where register_id = own union select person_id from earlier where register_id = own);
      perform people.refresh_terms(own, concerned);
      perform people.refresh_facets(own, concerned);
    end loop;
  else
    for own in select distinct register_id from earlier loop
      concerned := array(select distinct person_id from earlier where register_id = own);
      perform people.refresh_terms(own, concerned);
      perform people.refresh_facets(own, concerned);
    end loop;
  end if;
  return null;
end $$;
create trigger found_by_changed after update on people.contact_point
  referencing old table as earlier new table as changed for each statement execute function people.contact_changed();
create trigger found_by_removed after delete on people.contact_point
  referencing old table as earlier for each statement execute function people.contact_changed();

create function people.role_added() returns trigger language plpgsql as $$
declare own uuid;
begin
  for own in select distinct register_id from added loop
    insert into people.facet (register_id, person_id, facet, sort_name)
      select own, g.person_id, 'group.' || g.group_key, p.sort_name
        from people.groups(own, array(select distinct person_id from added where register_id = own)) g
        join people.person p on p.register_id = own and p.id = g.person_id
      on conflict do nothing;
  end loop;
  return null;
end $$;
create trigger found_by_added after insert on people.role
  referencing new table as added for each statement execute function people.role_added();

create function people.role_changed() returns trigger language plpgsql as $$
declare own uuid;
begin
  if tg_op = 'UPDATE' then
    for own in select distinct register_id from changed loop
      perform people.refresh_facets(own, array(select person_id from changed where register_id = own
        union select person_id from earlier where register_id = own));
    end loop;
  else
    for own in select distinct register_id from earlier loop
      perform people.refresh_facets(own, array(select distinct person_id from earlier where register_id = own));
    end loop;
  end if;
  return null;
end $$;
create trigger found_by_changed after update on people.role
  referencing old table as earlier new table as changed for each statement execute function people.role_changed();
create trigger found_by_removed after delete on people.role
  referencing old table as earlier for each statement execute function people.role_changed();

-- What an organisation is to us decides the groups of those who work there.
create function people.relationship_changed() returns trigger language plpgsql as $$
declare own uuid; concerned uuid[];
begin
  for own in select distinct register_id from changed loop
    concerned := array(select distinct r.person_id from changed k
      join people.role r on r.register_id = own and r.organisation_id = k.organisation_id where k.register_id = own);
    if cardinality(concerned) > 0 then perform people.refresh_facets(own, concerned); end if;
  end loop;
  return null;
end $$;
create trigger groups_added after insert on organisations.relationship
  referencing new table as changed for each statement execute function people.relationship_changed();
create trigger groups_changed after update on organisations.relationship
  referencing new table as changed for each statement execute function people.relationship_changed();
create trigger groups_removed after delete on organisations.relationship
  referencing old table as changed for each statement execute function people.relationship_changed();

-- The employer's name stands in the role, because a copy for the person has to tell it; a new name goes there too.
create function people.organisation_renamed() returns trigger language plpgsql as $$
begin
  update people.role r set employer = n.name
    from changed n join earlier e on e.register_id = n.register_id and e.id = n.id and e.name <> n.name
   where r.register_id = n.register_id and r.organisation_id = n.id and r.employer is not null;
  return null;
end $$;
create trigger employer_renamed after update on organisations.organisation
  referencing old table as earlier new table as changed for each statement execute function people.organisation_renamed();

-- What is derived is not moved to another person, as merging two people would: it is derived anew from what was moved.
create function people.not_moved() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger not_moved before update of person_id on people.search_term for each row execute function people.not_moved();
create trigger not_moved before update of person_id on people.facet for each row execute function people.not_moved();

-- Of one person's contact points of a kind one is preferred; one that comes from another person is, where there was none.
create function people.contact_moved() returns trigger language plpgsql as $$
begin
  new.preferred := not exists (select from people.contact_point c where c.register_id = new.register_id
    and c.person_id = new.person_id and c.kind = new.kind and c.preferred and c.id <> new.id);
  return new;
end $$;
create trigger contact_moved before update of person_id on people.contact_point for each row
  when (new.person_id <> old.person_id and new.preferred) execute function people.contact_moved();
