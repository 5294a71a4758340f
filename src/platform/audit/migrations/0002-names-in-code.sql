-- The read log outlives whom it concerns, so the database itself refuses anything in it but the name of a thing in code.
alter table audit.read
  add constraint read_query_is_a_name check (query ~ '^[a-z][a-z0-9.-]*$'),
  add constraint read_purpose_is_a_name check (purpose ~ '^[a-z][a-z0-9-]*$');
