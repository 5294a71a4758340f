/**
 * What is told of an interaction, selected from `interactions.interaction i`. The words are those of any who took part: all have the same.
 * Whoever wished to be forgotten is named no more, even where a law still keeps the row.
 */
import { sql } from '#platform/db'

/** A list shows the beginning of what was written. */
const excerptMax = 200

const told = (body: 'whole' | 'excerpt') => sql`
  i.id, i.kind, i.direction, i.happened_at as "happenedAt", i.source_key as source, i.came_by as "cameBy",
  i.recorded_by as "recordedBy", i.version,
  (select jsonb_build_object('id', o.id, 'name', o.name) from organisations.organisation o where o.id = i.organisation_id) as organisation,
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', btrim(p.given_names || ' ' || p.family_name)) order by p.sort_name, p.id), '[]')
     from interactions.participation t join people.person p on p.id = t.person_id
    where t.interaction_id = i.id and p.withheld_since is null) as people,
  (select t.subject from interactions.participation t where t.interaction_id = i.id and t.subject is not null limit 1) as subject,
  (select ${body === 'whole' ? sql`t.body` : sql`left(t.body, ${sql.lit(excerptMax)})`}
     from interactions.participation t where t.interaction_id = i.id and t.body is not null limit 1) as body`

export const wholeInteraction = told('whole')
export const listedInteraction = told('excerpt')
