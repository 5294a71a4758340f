/** Writing and checking the log. Every value that enters it is an id, a number or the name of a thing in code. */
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { sql } from '#platform/db'

export type LogActor = Readonly<{ kind: 'staff' | 'key' | 'system' | 'public'; id: string | null }>

export type Ref = string | number | boolean | null | readonly string[]

export type Note = Readonly<{ fact: string; about: readonly string[]; refs: Readonly<Record<string, Ref>> }>

/** An id, an enum, a day, a name in code: what a personal value is not likely to look like. */
const harmless = /^[a-z0-9][a-z0-9._:-]{0,79}$/

/** Throws (our own mistake, never the person's) when something that may be a personal value is about to be logged. */
export function assertHarmless(note: Note): void {
  for (const [name, value] of Object.entries(note.refs)) {
    const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
    if (texts.some(text => !harmless.test(text))) {
      throw new Error(
        `The note ${note.fact} carries something in "${name}" that is neither an id nor a name in code.`,
      )
    }
  }
}

/** Adds to the register's chain; called last in a transaction because it takes the chain's lock. */
export async function appendNotes(
  db: Db,
  done: Readonly<{ at: Temporal.Instant; actor: LogActor; operation: string; notes: readonly Note[] }>,
): Promise<void> {
  if (done.notes.length === 0) return
  const entries = done.notes.map(note => {
    assertHarmless(note)
    return {
      at: done.at.toString(),
      actorKind: done.actor.kind,
      actorId: done.actor.id,
      operation: done.operation,
      ...note,
    }
  })
  await sql`select audit.append(${JSON.stringify(entries)}::jsonb)`.execute(db)
}

/** One row for each person shown. */
export async function logRead(
  db: Db,
  read: Readonly<{
    at: Temporal.Instant
    actor: LogActor
    id: string
    query: string
    purpose: string
    people: readonly string[]
  }>,
): Promise<void> {
  if (read.people.length === 0) return
  await sql`insert into audit.read (person_id, at, read_id, actor_kind, actor_id, query, purpose)
    select person, ${read.at.toString()}::timestamptz, ${read.id}::uuid, ${read.actor.kind}, ${read.actor.id}::uuid,
           ${read.query}, ${read.purpose}
      from unnest(${[...new Set(read.people)]}::uuid[]) person`.execute(db)
}

/** Seals all reads older than five minutes: longer than any transaction of ours may take. Returns how many. */
export async function sealReads(db: Db, now: Temporal.Instant): Promise<number> {
  const until = now.subtract({ minutes: 5 }).toString()
  const { rows } = await sql<{
    sealed: bigint
  }>`select audit.seal_reads(${until}::timestamptz, ${now.toString()}::timestamptz) as sealed`.execute(db)
  return Number(rows[0]?.sealed ?? 0)
}

export type ChainState = Readonly<{
  entries: number
  readsSealed: number
  /** The number of the first entry that does not follow from the one before it. */
  brokenAt: number | undefined
  /** The entry whose sealed reads are no longer those that were sealed. */
  brokenReadsAt: number | undefined
}>

/** What a check of the whole log is noted as; the next quick look begins behind it. */
export const checkedFact = 'audit.checked'

/**
 * Walks the chain. `whole` walks all of it, which takes seconds where there are millions of entries; `since-checked` only
 * what came after the last entry that a check of the whole log, noted in the log itself, has found in order.
 */
export async function verifyChain(db: Db, from: 'whole' | 'since-checked' = 'whole'): Promise<ChainState> {
  type Row = { entries: bigint; reads: bigint; broken_at: bigint | null; broken_reads_at: bigint | null }
  const { rows } =
    await sql<Row>`select * from audit.verify(${from === 'whole' ? 0 : await lastInOrder(db)}::bigint)`.execute(
      db,
    )
  const found = rows[0]
  return {
    entries: Number(found?.entries ?? 0),
    readsSealed: Number(found?.reads ?? 0),
    brokenAt: found?.broken_at == null ? undefined : Number(found.broken_at),
    brokenReadsAt: found?.broken_reads_at == null ? undefined : Number(found.broken_reads_at),
  }
}

async function lastInOrder(db: Db): Promise<number> {
  const checked = await db
    .selectFrom('audit.entry')
    .select('refs')
    .where('fact', '=', checkedFact)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { entries, brokenAt = null, brokenReadsAt = null } = checked?.refs ?? {}
  return typeof entries === 'number' && brokenAt === null && brokenReadsAt === null ? entries : 0
}
