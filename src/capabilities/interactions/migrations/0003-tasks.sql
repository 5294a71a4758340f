-- What somebody has promised to do, by when, and about whom.
create table interactions.task (
  register_id     uuid        not null default platform.register_id() references platform.register,
  id              uuid        not null,
  title           text        not null check (length(title) between 1 and 300),
  details         text        check (length(details) between 1 and 4000),
  due_on          date        not null,
  assignee_id     uuid,
  person_id       uuid,
  organisation_id uuid,
  made_by         uuid,
  made_at         timestamptz not null,
  done_at         timestamptz,
  version         integer     not null default 1,
  primary key (register_id, id),
  foreign key (register_id, assignee_id) references staff.member (register_id, id),
  foreign key (register_id, made_by) references staff.member (register_id, id),
  foreign key (register_id, person_id) references people.person (register_id, id),
  foreign key (register_id, organisation_id) references organisations.organisation (register_id, id)
);
create index task_open on interactions.task (register_id, due_on, id) where done_at is null;
create index task_done on interactions.task (register_id, done_at, id) where done_at is not null;
create index task_of_assignee on interactions.task (register_id, assignee_id, due_on, id);
create index task_made_by on interactions.task (register_id, made_by);
create index task_of_person on interactions.task (register_id, person_id, due_on, id);
create index task_of_organisation on interactions.task (register_id, organisation_id, due_on, id);
