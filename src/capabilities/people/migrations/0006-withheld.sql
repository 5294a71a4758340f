-- Who has wished to be forgotten is in nobody's everyday use any more, even where a claim keeps their name for a while
-- (GDPR 17(3)(e)): they stand in no list, no search finds them, and nothing is added to what is left.
alter table people.person add column withheld_since date;
