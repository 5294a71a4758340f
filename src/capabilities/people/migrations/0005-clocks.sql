-- The moments that terms are counted from, for a person and for everything that hangs on one.
create function people.last_contact(own uuid, person uuid) returns date
  language sql stable parallel safe as $$
  select p.last_contact_on from people.person p where p.register_id = own and p.id = person;
$$;

-- The day that the last of a contact person's customer relationships ended, by the role's end or the customer's, whichever
-- came first; infinity while one runs; null for whoever was never a contact person of a customer.
create function people.relationship_ended(own uuid, person uuid) returns date
  language sql stable parallel safe as $$
  select max(least(coalesce(r.until, 'infinity'::date), coalesce(k.until, 'infinity'::date)))
    from people.role r
    join organisations.relationship k on k.register_id = own and k.organisation_id = r.organisation_id and k.kind = 'customer'
   where r.register_id = own and r.person_id = person and r.is_contact and k.since <= coalesce(r.until, 'infinity'::date);
$$;
