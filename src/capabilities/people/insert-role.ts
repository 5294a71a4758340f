/** Gives a person a role at an organisation of the register. */
import type { z } from 'zod'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import type { roleField } from './role.ts'

type Added = Readonly<{ person: string; role: z.output<typeof roleField>; sourceId: string }>

/** Answers its id. Refuses `not-found` when there is no such organisation. */
export async function insertRole(
  {
    db,
    clock,
    refuse,
  }: Pick<OperationContext, 'db' | 'clock'> & {
    refuse: (why: 'not-found') => never
  },
  { person, role, sourceId }: Added,
): Promise<string> {
  const organisation = await db
    .selectFrom('organisations.organisation')
    .select('name')
    .where('id', '=', role.organisation)
    .forKeyShare()
    .executeTakeFirst()
  if (organisation === undefined) return refuse('not-found')
  const id = newId<'role'>(clock)
  await db
    .insertInto('people.role')
    .values({
      id,
      person_id: person,
      organisation_id: role.organisation,
      employer: organisation.name,
      position: role.position ?? null,
      duties: role.duties ?? null,
      is_contact: role.isContact,
      since: role.since,
      until: null,
      source_id: sourceId,
    })
    .execute()
  return id
}
