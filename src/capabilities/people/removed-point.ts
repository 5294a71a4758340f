/** Remembers that a contact point was taken away, so that an older file does not bring it back. */
import type { OperationContext } from '#platform/operation'
import type { Register } from '#platform/registers'
import type { ContactKind } from './schema.ts'

type Point = Readonly<{ person: string; kind: ContactKind; key: string }>

/** Tells nothing to whoever has only the table. */
export const hashOfPoint = (register: Register, kind: string, key: string): Buffer =>
  register.vault.blindIndex('contact-point', `${kind}|${key}`)

export async function rememberRemovedPoint(
  { db, clock, register }: Pick<OperationContext, 'db' | 'clock' | 'register'>,
  { person, kind, key }: Point,
): Promise<void> {
  const removed_on = clock.today().toString()
  await db
    .insertInto('people.removed_point')
    .values({ person_id: person, hash: hashOfPoint(register, kind, key), removed_on })
    .onConflict(conflict =>
      conflict.columns(['register_id', 'person_id', 'hash']).doUpdateSet({ removed_on }),
    )
    .execute()
}
