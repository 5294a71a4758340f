-- The batch that a source's facts came in, so that they can be listed and taken back together. What is derived needs no pointer
-- of its own to the register: the row that it is derived from has one, and a million rows are not looked up twice.
alter table people.source add column batch_id uuid;
create index source_of_batch on people.source (register_id, batch_id) where batch_id is not null;
alter table people.search_term drop constraint search_term_register_id_fkey;
alter table people.facet drop constraint facet_register_id_fkey;
