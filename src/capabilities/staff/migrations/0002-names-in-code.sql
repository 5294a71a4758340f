-- What is told as a fact or stays as a trace can hold no more than names in code: the database refuses a sentence about somebody.
alter table staff.member
  add constraint roles_are_names check (array_to_string(roles, ',') ~ '^[a-z,-]*$');
alter table staff.credential
  add constraint provider_is_a_name check (provider_id ~ '^[a-z][a-z-]*$');
alter table staff.passkey
  add constraint device_type_is_a_name check (device_type in ('singleDevice', 'multiDevice')),
  add constraint transports_are_names check (transports ~ '^[a-z,-]*$'),
  add constraint aaguid_is_an_id check (aaguid ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');
alter table staff.api_key
  add constraint purpose_is_a_name check (purpose ~ '^[a-z][a-z0-9-]*$'),
  add constraint uses_are_names check (array_to_string(uses, ',') ~ '^[a-z0-9.,-]*$');
