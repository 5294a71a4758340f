-- Whoever is new is in no list yet, so nothing is looked for that might stand there already: a third of what a new name costs.
create or replace function people.person_added() returns trigger language plpgsql as $$
begin
  insert into people.search_term (register_id, person_id, term)
    select distinct n.register_id, n.id, t from added n, people.name_terms(n.given_names, n.family_name, n.call_name) t;
  insert into people.facet (register_id, person_id, facet, sort_name)
    select n.register_id, n.id, f, n.sort_name
      from added n join people.source s on s.register_id = n.register_id and s.id = n.source_id,
           unnest(array['source.' || s.source_key, case when s.source_key = 'person' then 'group.in-touch' end,
                        case when n.archived_at is not null then 'archived' end]) f
     where f is not null;
  return null;
end $$;
