/** Looks for other entries of these people, and puts the likely ones in the queue. */
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import type { OperationContext } from '#platform/operation'
import { compareBirths } from './compare-births.ts'
import { type Candidate, gatherCandidates } from './gather-candidates.ts'
import { type Judgement, judge } from './rules/judge.ts'
import { likenessOf } from './rules/name-forms.ts'

export type Searching = Pick<OperationContext, 'db' | 'clock' | 'register'>
export type Found = Readonly<{ found: number; common: number }>

/** So that a statement's list and a transaction's locks have a bound. */
export const peopleAtOnceMax = 1_000

/**
 * Each pair is entered once, whoever of the two is looked for. One that was marked as two stays so, unless something new
 * speaks for it; one that nothing speaks for any more leaves the queue.
 */
export async function searchFor(searching: Searching, people: readonly string[]): Promise<Found> {
  if (people.length > peopleAtOnceMax)
    throw new Error(`At most ${peopleAtOnceMax} people are looked for at a time.`)
  const { candidates, common } = await gatherCandidates(searching.db, people)
  const likely = await judged(searching, candidates)
  await leaveQueue(searching, people, likely)
  await enterQueue(searching, likely)
  return { found: likely.length, common }
}

type Likely = Judgement & Readonly<{ one: string; other: string }>

async function judged(searching: Searching, candidates: readonly Candidate[]): Promise<readonly Likely[]> {
  const named = candidates.map(each => ({ ...each, name: likenessOf(each.one, each.other) }))
  const born = named.filter(({ bothBorn, name }) => bothBorn && name !== 'other')
  const births = await compareBirths(
    searching,
    born.map(({ one, other }) => ({ one: one.id, other: other.id })),
  )
  const birthOf = new Map(born.map((each, at) => [each, births[at]]))
  return named.flatMap(each => {
    const { one, other } = each
    const identityCodesDiffer = one.identityIndex !== null && other.identityIndex !== null
    const judgement = judge({ ...each, birthDate: birthOf.get(each), identityCodesDiffer })
    return judgement === undefined ? [] : [{ ...judgement, one: one.id, other: other.id }]
  })
}

async function leaveQueue(
  { db }: Searching,
  people: readonly string[],
  likely: readonly Likely[],
): Promise<void> {
  const { ones, others } = bothWays(likely)
  await sql`delete from duplicates.pair p
    where p.state = 'open' and (p.person_id = any(${people}::uuid[]) or p.other_id = any(${people}::uuid[]))
      and (p.person_id, p.other_id) not in (select * from unnest(${ones}::uuid[], ${others}::uuid[]))`.execute(
    db,
  )
}

async function enterQueue({ db, clock }: Searching, likely: readonly Likely[]): Promise<void> {
  if (likely.length === 0) return
  const { ones, others, whys } = bothWays(likely)
  await sql`insert into duplicates.pair as p (id, person_id, other_id, reasons, strength, state, found_at)
    select n.id, n.one, n.other, string_to_array(n.reasons, ' '), n.strength, 'open', ${clock.now().toString()}::timestamptz
      from unnest(${ones.map(() => newId(clock))}::uuid[], ${ones}::uuid[], ${others}::uuid[],
             ${whys.map(({ reasons }) => reasons.join(' '))}::text[], ${whys.map(({ strength }) => strength)}::smallint[])
           n(id, one, other, reasons, strength)
     order by n.one, n.other
    on conflict (register_id, person_id, other_id) do update
       set reasons = excluded.reasons, strength = excluded.strength, state = 'open', decided_at = null, found_at = excluded.found_at
     where case p.state when 'two' then not excluded.reasons <@ p.reasons
                else (p.reasons, p.strength) is distinct from (excluded.reasons, excluded.strength) end`.execute(
    db,
  )
}

/** Two rows tell of one pair, one from each side. */
function bothWays(likely: readonly Likely[]) {
  return {
    ones: likely.flatMap(({ one, other }) => [one, other]),
    others: likely.flatMap(({ one, other }) => [other, one]),
    whys: likely.flatMap(each => [each, each]),
  }
}
