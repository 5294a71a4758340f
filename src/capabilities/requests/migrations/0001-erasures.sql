-- The ledger of wishes to be forgotten: that one was made, and what each carrying out did, in numbers. Rows are only added.
create table requests.erasure (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  person_id   uuid        not null,
  wished_at   timestamptz not null,
  primary key (register_id, id)
);
create index erasure_of_person on requests.erasure (register_id, person_id, id);

-- A wish is carried out when it is made, and again as what the law kept comes to its end. It is open while the last one left something.
create table requests.erasure_run (
  register_id uuid        not null default platform.register_id() references platform.register,
  id          uuid        not null,
  erasure_id  uuid        not null,
  ran_at      timestamptz not null,
  blanked     int         not null check (blanked >= 0),
  cut         int         not null check (cut >= 0),
  deleted     int         not null check (deleted >= 0),
  kept        int         not null check (kept >= 0),
  next_on     date,
  primary key (register_id, id),
  foreign key (register_id, erasure_id) references requests.erasure (register_id, id)
);
create index run_of_erasure on requests.erasure_run (register_id, erasure_id, id);
