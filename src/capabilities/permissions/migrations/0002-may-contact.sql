-- The decision for many people at once: the twin of rules/may-contact.ts, which tells the same of one with all its reasons.
create function permissions.law_of(asked_channel text, asked_purpose text, day date) returns text
  language sql immutable parallel safe as $$
  select l.law
    from (values ('svpl-200', array['email', 'sms'], array['direct-advertising', 'distance-selling', 'direct-marketing'], date '2015-01-01', date 'infinity'),
                 ('svpl-201', array['phone', 'post'], array['direct-advertising', 'distance-selling', 'direct-marketing'], date '2015-01-01', date 'infinity'),
                 ('hetil-30', array['email', 'sms', 'phone', 'post'], array['research'], date '1999-06-01', date '2018-05-24'),
                 ('gdpr-21', array['email', 'sms', 'phone', 'post'], array['research'], date '2018-05-25', date 'infinity')
         ) l(law, channels, purposes, since, until)
   where asked_channel = any(l.channels) and asked_purpose = any(l.purposes) and day between l.since and l.until;
$$;

-- One row for each person asked about: whether, at which contact point, and the first of the reasons with its entry.
create function permissions.may_contact(own uuid, asked uuid[], asked_channel text, asked_purpose text, asked_topic text, moment timestamptz)
  returns table (person_id uuid, may boolean, contact_id uuid, because text, entry_id uuid)
  language sql stable parallel safe as $$
  with law as materialized (
    select d.day, permissions.law_of(asked_channel, asked_purpose, d.day) as law
      from (select (moment at time zone 'Europe/Helsinki')::date as day) d
  ), verdict as (
    select a.id, c.id as contact, c.preferred, v.because, v.because in ('consent', 'existing-customer', 'b2b-role', 'not-forbidden') as may,
           case v.because when 'forbidden' then h.forbidden when 'consent' then h.said when 'withdrawn' then h.said
                          when 'existing-customer' then h.bought when 'b2b-role' then h.role end as entry
      from (select distinct u.id from unnest(asked) u(id)) a
     cross join law
      left join people.person p on p.register_id = own and p.id = a.id
      left join people.contact_point c on c.register_id = own and c.person_id = p.id
                                      and c.kind = case asked_channel when 'sms' then 'phone' else asked_channel end
     cross join lateral (
       select (array_agg(e.id order by e.at desc, e.id desc) filter (where e.what = 'prohibition'))[1] as forbidden,
              (array_agg(e.id order by e.at desc, e.id desc) filter (where e.what in ('consent', 'withdrawal')))[1] as said,
              (array_agg(e.what order by e.at desc, e.id desc) filter (where e.what in ('consent', 'withdrawal')))[1] as said_what,
              (array_agg(e.id order by e.at desc, e.id desc) filter (where e.what = 'existing-customer'))[1] as bought,
              (array_agg(e.id order by e.at desc, e.id desc) filter (where e.what = 'b2b-role' and exists (
                 select from people.role r where r.register_id = own and r.id = e.rests_on and r.person_id = e.person_id
                    and law.day between r.since and coalesce(r.until, 'infinity'))))[1] as role
         from permissions.entry e
        where e.register_id = own and e.person_id = p.id and e.at <= moment
          and e.channel in (asked_channel, 'any') and e.purpose in (asked_purpose, 'any')
          and (e.topic is null or e.topic = asked_topic) and (e.contact_id is null or e.contact_id = c.id)
          and e.what <> 'lifting'
          and not exists (select from permissions.entry l where l.register_id = own and l.ends = e.id and l.at <= moment)
     ) h
     cross join lateral (
       select case when p.id is null then 'unknown'
                   when p.withheld_since is not null then 'withheld'
                   when h.forbidden is not null then 'forbidden'
                   when c.id is null then 'no-address'
                   when c.state = 'unreachable' then 'unreachable'
                   when law.law is null then 'no-law'
                   when law.law <> 'svpl-200' then 'not-forbidden'
                   when h.said_what = 'consent' then 'consent'
                   when h.bought is not null then 'existing-customer'
                   when h.role is not null and asked_channel = 'email' then 'b2b-role'
                   when h.said is not null then 'withdrawn'
                   else 'no-consent' end as because
     ) v
  )
  select distinct on (v.id) v.id, v.may, v.contact, v.because, v.entry
    from verdict v order by v.id, v.may desc, v.preferred desc nulls last, v.contact;
$$;

-- The day on which an entry ceased to say anything: infinity while it does. A prohibition goes on while it concerns somebody
-- who is here or an address that it bars; what else was said ages from its own day once the person has gone.
create function permissions.ended(own uuid, entry uuid) returns date
  language sql stable parallel safe as $$
  select case
    when e.what in ('lifting', 'withdrawal') then null
    when l.at is not null then l.at::date
    when e.what = 'consent' and w.at is not null then w.at::date
    when exists (select from people.person p where p.register_id = own and p.id = e.person_id) then 'infinity'
    when e.what = 'prohibition' and exists (select from permissions.barred b where b.register_id = own and b.entry_id = e.id) then 'infinity'
  end
    from permissions.entry e
    left join permissions.entry l on l.register_id = own and l.ends = e.id
    left join lateral (
      select min(s.at) as at from permissions.entry s
       where s.register_id = own and s.person_id = e.person_id and s.what = 'withdrawal' and (s.at, s.id) > (e.at, e.id)
         and s.channel in (e.channel, 'any') and s.purpose in (e.purpose, 'any') and (s.topic is null or s.topic = e.topic)
         and (s.contact_id is null or s.contact_id = e.contact_id) 
         and not exists (select from permissions.entry k where k.register_id = own and k.ends = s.id)
    ) w on true
   where e.register_id = own and e.id = entry;
$$;
