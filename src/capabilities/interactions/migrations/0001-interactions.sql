-- What has passed between us and others: when and how, who took part, what was written about it, and what came along.
create table interactions.interaction (
  register_id     uuid        not null default platform.register_id() references platform.register,
  id              uuid        not null,
  kind            text        not null check (kind in ('meeting', 'call', 'email', 'letter', 'note')),
  direction       text        not null check (direction in ('in', 'out', 'none')),
  happened_at     timestamptz not null,
  organisation_id uuid,
  source_key      text        not null check (source_key ~ '^[a-z]+(-[a-z]+)*$' and length(source_key) <= 40),
  came_by         text        not null check (came_by in ('staff', 'mail')),
  recorded_by     uuid,
  recorded_at     timestamptz not null,
  version         integer     not null default 1,
  primary key (register_id, id),
  unique (register_id, id, kind, direction, happened_at),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id),
  foreign key (register_id, recorded_by) references staff.member (register_id, id),
  -- Somebody calls or writes to somebody; a meeting and a note go nowhere.
  check ((kind in ('meeting', 'note')) = (direction = 'none'))
);
create index interaction_newest on interactions.interaction (register_id, happened_at, id);
create index interaction_of_organisation on interactions.interaction (register_id, organisation_id, happened_at, id);
create index interaction_recorded_by on interactions.interaction (register_id, recorded_by, happened_at, id);

-- One person's part in it, with the words as they are told to that person. Where nobody was named, one row without a person
-- holds them. Kind, direction and time are those of the interaction, which the foreign key keeps so.
create table interactions.participation (
  register_id    uuid        not null default platform.register_id(),
  id             uuid        not null,
  interaction_id uuid        not null,
  person_id      uuid,
  kind           text        not null check (kind in ('meeting', 'call', 'email', 'letter', 'note')),
  direction      text        not null check (direction in ('in', 'out', 'none')),
  happened_at    timestamptz not null,
  subject        text        check (length(subject) between 1 and 300),
  body           text        check (length(body) between 1 and 50000),
  primary key (register_id, id),
  unique (register_id, interaction_id, person_id),
  foreign key (register_id, interaction_id, kind, direction, happened_at)
    references interactions.interaction (register_id, id, kind, direction, happened_at) on update cascade on delete cascade,
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index participation_of on interactions.participation (register_id, person_id, happened_at, interaction_id);

-- The bytes of files, sealed, once for however many people the message concerns.
create table interactions.content (
  register_id uuid  not null default platform.register_id() references platform.register,
  id          uuid  not null,
  sealed      bytea not null,
  primary key (register_id, id)
);

create table interactions.attachment (
  register_id    uuid    not null default platform.register_id(),
  id             uuid    not null,
  interaction_id uuid    not null,
  person_id      uuid,
  content_id     uuid    not null,
  name           text    check (length(name) between 1 and 200),
  media_type     text    not null check (media_type ~ '^[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*$' and length(media_type) <= 130),
  bytes          integer not null check (bytes >= 0),
  primary key (register_id, id),
  unique (register_id, content_id, person_id),
  foreign key (register_id, interaction_id) references interactions.interaction (register_id, id) on delete cascade,
  foreign key (register_id, content_id) references interactions.content (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id)
);
create index attachment_of on interactions.attachment (register_id, interaction_id);
create index attachment_of_person on interactions.attachment (register_id, person_id);

-- What somebody wrote of a meeting may name everybody who was there. So when one of them goes, the words go for all; and what
-- concerned nobody else goes altogether. Two people made one, or one left out by a correction, take no words along.
create function interactions.person_left() returns trigger language plpgsql as $$
declare left_behind uuid[]; own uuid;
begin
  for own in select distinct register_id from changed loop
    left_behind := array(select distinct n.interaction_id from changed n join earlier e on e.register_id = n.register_id and e.id = n.id
      where n.register_id = own and n.person_id is null and e.person_id is not null);
    continue when cardinality(left_behind) = 0;
    delete from interactions.attachment a where a.register_id = own and a.interaction_id = any(left_behind);
    delete from interactions.interaction i where i.register_id = own and i.id = any(left_behind) and i.organisation_id is null
      and not exists (select from interactions.participation p where p.register_id = own and p.interaction_id = i.id and p.person_id is not null);
    update interactions.participation p set subject = null, body = null
     where p.register_id = own and p.interaction_id = any(left_behind) and (p.subject is not null or p.body is not null);
  end loop;
  return null;
end $$;
create trigger words_go_with_anybody after update on interactions.participation
  referencing old table as earlier new table as changed for each statement execute function interactions.person_left();

create function interactions.attachment_removed() returns trigger language plpgsql as $$
begin
  delete from interactions.content c using removed r
   where c.register_id = r.register_id and c.id = r.content_id
     and not exists (select from interactions.attachment a where a.register_id = c.register_id and a.content_id = c.id);
  return null;
end $$;
create trigger content_goes after delete on interactions.attachment
  referencing old table as removed for each statement execute function interactions.attachment_removed();
