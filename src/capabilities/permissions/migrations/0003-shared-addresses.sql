-- An address that several people share is forbidden for all of them: an entry can come from there.
alter table permissions.entry drop constraint entry_via_check;
alter table permissions.entry add constraint entry_via_check
  check (via in ('staff', 'form', 'phone', 'letter', 'email', 'api', 'import', 'merge', 'entered-again', 'shared-address'));
