-- The log is asked for one kind of fact, or for one actor, newest first; the last check of the chain is found by its fact.
create index entry_by_fact on audit.entry (register_id, fact, seq);
create index entry_by_actor on audit.entry (register_id, actor_id, seq) where actor_id is not null;
