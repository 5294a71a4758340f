-- A source's field is the name of a column and can be nothing else, so that it may stay as a trace.
alter table people.field_source
  add constraint field_is_a_name check (field ~ '^[a-z][a-z_]*$');
