-- What was done, and who was looked at. Rows are only ever added, through functions that chain them; they hold ids and
-- names of things in code, never a personal value, so the log never needs shredding.
create table audit.entry (
  register_id uuid        not null default platform.register_id() references platform.register,
  seq         bigint      not null,
  at          timestamptz not null,
  actor_kind  text        not null check (actor_kind in ('staff', 'key', 'system', 'public')),
  actor_id    uuid,
  operation   text        not null check (length(operation) <= 80),
  fact        text        not null check (length(fact) <= 80),
  refs        jsonb       not null default '{}' check (length(refs::text) <= 10000),
  about       uuid[]      not null default '{}',
  hash        bytea       not null,
  primary key (register_id, seq)
);
create index entry_by_time on audit.entry (register_id, at);

-- Which entries concern a person, for that person's timeline.
create table audit.about (
  register_id uuid   not null default platform.register_id(),
  person_id   uuid   not null,
  seq         bigint not null,
  primary key (register_id, person_id, seq),
  foreign key (register_id, seq) references audit.entry (register_id, seq)
);

-- The end of each register's chain; the lock that puts its entries in one line.
create table audit.head (
  register_id uuid   primary key references platform.register,
  seq         bigint not null,
  hash        bytea  not null,
  reads_sealed_until timestamptz not null default '-infinity'
);

-- The read log: one row for each person shown. Without a foreign key to the register, because a list shows fifty people and
-- looking the register up for each costs as much as writing them; the policy lets in no row of another register anyway.
create table audit.read (
  register_id uuid        not null default platform.register_id(),
  person_id   uuid        not null,
  at          timestamptz not null,
  read_id     uuid        not null,
  actor_kind  text        not null check (actor_kind in ('staff', 'key', 'system', 'public')),
  actor_id    uuid,
  query       text        not null check (length(query) <= 80),
  purpose     text        not null check (length(purpose) <= 80),
  primary key (register_id, person_id, at, read_id)
);
create index read_by_time on audit.read (register_id, at);

-- What the hash is taken of. The instant is written in UTC, whatever the session's zone.
create function audit.line(e audit.entry) returns bytea
  language sql immutable
  return convert_to(concat_ws('|', e.register_id, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.actor_kind, e.actor_id, e.operation, e.fact, e.refs::text, e.about::text), 'UTF8');

-- Adds entries to the register's chain. Takes the chain's lock, so it is called last in a transaction.
create function audit.append(notes jsonb) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own  constant uuid := platform.register_id();
  note jsonb;
  last audit.head;
  e    audit.entry;
begin
  insert into audit.head values (own, 0, '\x', default) on conflict do nothing;
  select * into last from audit.head where register_id = own for update;
  for note in select jsonb_array_elements(notes) loop
    e.register_id := own;
    e.seq := last.seq + 1;
    e.at := (note ->> 'at')::timestamptz;
    e.actor_kind := note ->> 'actorKind';
    e.actor_id := (note ->> 'actorId')::uuid;
    e.operation := note ->> 'operation';
    e.fact := note ->> 'fact';
    e.refs := note -> 'refs';
    e.about := array(select jsonb_array_elements_text(note -> 'about')::uuid);
    e.hash := sha256(last.hash || audit.line(e));
    insert into audit.entry select e.*;
    insert into audit.about select own, person, e.seq from unnest(e.about) person on conflict do nothing;
    last.seq := e.seq;
    last.hash := e.hash;
  end loop;
  update audit.head set seq = last.seq, hash = last.hash where register_id = own;
  return last.seq;
end $$;

-- A digest over the reads of a span of time. Reads are too many to chain one by one; sealed spans chain them all.
create function audit.digest_reads(after timestamptz, until timestamptz) returns table (count bigint, digest text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*), encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', person_id,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), read_id, actor_kind, actor_id, query, purpose),
      E'\n' order by at, read_id, person_id), ''), 'UTF8')), 'hex')
    from audit.read where register_id = platform.register_id() and at > after and at <= until;
$$;

-- Seals the reads up to a moment that lies far enough back that no open transaction can still add to it.
create function audit.seal_reads(until timestamptz, sealed_at timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own  constant uuid := platform.register_id();
  span record;
  since timestamptz;
begin
  insert into audit.head values (own, 0, '\x', default) on conflict do nothing;
  select reads_sealed_until into since from audit.head where register_id = own for update;
  if until <= since then return 0; end if;
  select * into span from audit.digest_reads(since, until);
  if span.count > 0 then
    perform audit.append(jsonb_build_array(jsonb_build_object('at', sealed_at, 'actorKind', 'system', 'actorId', null,
      'operation', 'audit.seal-reads', 'fact', 'audit.reads-sealed', 'about', '[]'::jsonb,
      'refs', jsonb_build_object('after', since, 'until', until, 'count', span.count, 'digest', span.digest))));
  end if;
  update audit.head set reads_sealed_until = until where register_id = own;
  return span.count;
end $$;

-- Walks the chain of the register from an entry that is known to be whole (0: from its beginning): how many entries there
-- are, and the first that does not follow from the one before. A bar in a name would let the line be cut elsewhere. The whole
-- walk also holds the entries against whom they are found by, which no hash covers.
create function audit.verify(after bigint) returns table (entries bigint, reads bigint, broken_at bigint, broken_reads_at bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with walked as (
    select e.seq, e.hash, e.operation || e.fact like '%|%' as barred,
           sha256(coalesce(lag(e.hash) over w, '\x') || audit.line(e)) as should, row_number() over w as nth
      from audit.entry e where e.register_id = platform.register_id() and e.seq >= after window w as (order by e.seq)
  ), sealed as (
    select e.seq, (e.refs ->> 'count')::bigint as count, e.refs ->> 'digest' as digest, d.digest as should, d.count as found
      from audit.entry e, lateral audit.digest_reads((e.refs ->> 'after')::timestamptz, (e.refs ->> 'until')::timestamptz) d
     where e.register_id = platform.register_id() and e.fact = 'audit.reads-sealed' and e.seq > after
  ), head as (select seq, hash from audit.head where register_id = platform.register_id()),
  told as (select distinct e.seq, person from audit.entry e, unnest(e.about) person where e.register_id = platform.register_id()),
  found as (select seq, person_id from audit.about where register_id = platform.register_id())
  select greatest(after - 1, 0) + (select count(*) from walked),
         (select coalesce(sum(count), 0)::bigint from sealed),
         coalesce((select min(seq) from walked where (seq > after and (hash <> should or barred)) or seq <> greatest(after - 1, 0) + nth),
                  (select seq from head where seq > 0 and not exists (select from walked w where w.seq = head.seq and w.hash = head.hash)),
                  (select max(seq) from walked where not exists (select from head)),
                  case when after = 0 then (select min(seq) from
                    ((table told except table found) union all (table found except table told)) as either) end),
         (select min(seq) from sealed where digest <> should or count <> found);
$$;
