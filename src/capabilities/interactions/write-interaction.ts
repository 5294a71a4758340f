/**
 * Writes an interaction with a row for each who took part, the words in each, so that everybody's copy tells them. Where
 * nobody is named, one row without a person holds them.
 */

import { moveLastContact } from '#capabilities/people'
import { defaultZone, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import type { CheckedInteraction } from './checked-interaction.ts'
import { isContact } from './interaction.ts'

type Context = Pick<OperationContext, 'db' | 'clock'>

type Origin = Readonly<{ cameBy: 'staff' | 'mail'; recordedBy: string | null }>

/** Answers its id. */
export async function insertInteraction(
  context: Context,
  checked: CheckedInteraction,
  origin: Origin,
): Promise<string> {
  const { db, clock } = context
  const id = newId<'interaction'>(clock)
  await db
    .insertInto('interactions.interaction')
    .values({
      id,
      kind: checked.kind,
      direction: checked.direction,
      happened_at: checked.happenedAt,
      organisation_id: checked.organisation,
      source_key: checked.source,
      came_by: origin.cameBy,
      recorded_by: origin.recordedBy,
      recorded_at: clock.now().toString(),
    })
    .execute()
  await insertParts(context, id, checked, checked.people.length === 0 ? [null] : checked.people)
  await met(context, checked)
  return id
}

/** Replaces what is there; the version is the caller's to check. Whoever is left out loses their row, and others nothing. */
export async function changeInteraction(
  context: Context,
  id: string,
  checked: CheckedInteraction,
): Promise<void> {
  const { db } = context
  const before = await partsOf(db, id)
  const wanted: readonly (string | null)[] = checked.people.length === 0 ? [null] : checked.people
  await db
    .updateTable('interactions.interaction')
    .set(({ eb }) => ({
      kind: checked.kind,
      direction: checked.direction,
      happened_at: checked.happenedAt,
      organisation_id: checked.organisation,
      source_key: checked.source,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  const added = wanted.filter(person => !before.some(part => part.person === person))
  const gone = before.filter(part => !part.kept && !wanted.includes(part.person))
  await insertParts(context, id, checked, added)
  await handOver(context, id, added, gone)
  await db
    .updateTable('interactions.participation')
    .set({ subject: checked.subject, body: checked.body })
    .where('interaction_id', '=', id)
    .execute()
  await met(context, checked)
}

/** `kept` is what a law keeps of somebody who wished to be forgotten: no form shows it, so none takes it away. */
const partsOf = (db: Db, interaction: string) =>
  db
    .selectFrom('interactions.participation as t')
    .leftJoin('people.person as p', 'p.id', 't.person_id')
    .select(({ eb }) => ['t.id', 't.person_id as person', eb('p.withheld_since', 'is not', null).as('kept')])
    .where('t.interaction_id', '=', interaction)
    .execute()

async function insertParts(
  { db, clock }: Context,
  interaction: string,
  { kind, direction, happenedAt, subject, body }: CheckedInteraction,
  people: readonly (string | null)[],
): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('interactions.participation')
    .values(
      people.map(person => ({
        id: newId(clock),
        interaction_id: interaction,
        person_id: person,
        kind,
        direction,
        happened_at: happenedAt,
        subject,
        body,
      })),
    )
    .execute()
}

/** Files are theirs who take part: first to those who came, so that none is left without anybody meanwhile. */
async function handOver(
  { db, clock }: Context,
  interaction: string,
  added: readonly (string | null)[],
  gone: readonly Readonly<{ id: string; person: string | null }>[],
): Promise<void> {
  const files = await db
    .selectFrom('interactions.attachment')
    .distinctOn('content_id')
    .select(['content_id', 'name', 'media_type', 'bytes'])
    .where('interaction_id', '=', interaction)
    .orderBy('content_id')
    .execute()
  if (files.length > 0 && added.length > 0)
    await db
      .insertInto('interactions.attachment')
      .values(
        added.flatMap(person =>
          files.map(file => ({ ...file, id: newId(clock), interaction_id: interaction, person_id: person })),
        ),
      )
      .execute()
  if (gone.length === 0) return
  const people = gone.map(({ person }) => person)
  await db
    .deleteFrom('interactions.attachment')
    .where('interaction_id', '=', interaction)
    .where(({ eb, or }) =>
      or([
        ...people.filter(person => person !== null).map(person => eb('person_id', '=', person)),
        ...(people.includes(null) ? [eb('person_id', 'is', null)] : []),
      ]),
    )
    .execute()
  await db
    .deleteFrom('interactions.participation')
    .where(
      'id',
      'in',
      gone.map(({ id }) => id),
    )
    .execute()
}

const met = async ({ db }: Context, { kind, people, happenedAt }: CheckedInteraction): Promise<void> => {
  if (isContact(kind)) await moveLastContact({ db }, people, dayOf(happenedAt))
}

const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(defaultZone).toPlainDate().toString()
