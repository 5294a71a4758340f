/** What is measured: each use as the API and as a page, beside the rows that it needs, fetched by hand. */
import { pastTerms, sealCursor } from '#capabilities/organisations'
import { fold } from '#platform/formats'
import { toEdge } from '#platform/ids'
import {
  copy,
  erasePerson,
  erasure,
  fetched,
  listDeep,
  listFirst,
  person,
  type Statement,
  searchOrganisations,
  searchTerms,
} from './hand-written.ts'
import type { Work } from './measure.ts'
import type { Scene } from './scene.ts'

export type Case = Readonly<{ name: string; ours: Work; bare: Work; runs?: number }>

/** People who are looked at in turn, so that no one of them has a read log that no real person has. */
const sampled = 400
const erased = 60

export async function casesOf(scene: Scene): Promise<readonly Case[]> {
  const { register, owner } = scene
  const people = await sample(scene, sampled + 2 * erased)
  const [middle] = (
    await owner.query<{ sort_name: string; id: string }>(
      `select sort_name, id from people.person where register_id = $1 and archived_at is null order by sort_name, id
        offset (select count(*) / 2 from people.person where register_id = $1) limit 1`,
      [register.id],
    )
  ).rows
  if (middle === undefined) throw new Error('There is nobody in the middle.')
  const after = encodeURIComponent(sealCursor(register.vault, ['0', '0', middle.sort_name, '', middle.id]))
  const looked = people.slice(0, sampled)
  return [
    ...listCases(scene, 'list.first', '', listFirst, []),
    ...listCases(scene, 'list.deep', `after=${after}`, listDeep, [middle.sort_name, middle.id]),
    ...searchCases(scene, 'search.name', 'korho', searchTerms),
    ...searchCases(scene, 'search.email', 'anna.korhonen', searchTerms),
    ...searchCases(scene, 'search.organisation', 'kaarnav', searchOrganisations),
    ...personCases(scene, looked),
    ...copyCases(scene, looked),
    erasureCase(scene, people.slice(sampled)),
  ]
}

async function sample({ owner, register }: Scene, count: number): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from people.person where register_id = $1 and archived_at is null and family_name <> '' order by md5(id::text) limit $2`,
    [register.id, count],
  )
  return rows.map(({ id }) => id)
}

function listCases(
  scene: Scene,
  name: string,
  query: string,
  statement: Statement,
  values: readonly string[],
): readonly Case[] {
  const bare: Work = () => fetched(scene.bare, statement, [scene.register.id, ...values])
  const address = query === '' ? '/people' : `/people?${query}`
  return [
    { name: `${name}.api`, ours: () => scene.api(address, 'people.list'), bare },
    { name: `${name}.html`, ours: () => scene.html(address), bare },
  ]
}

function searchCases(scene: Scene, name: string, typed: string, statement: Statement): readonly Case[] {
  const beginning = fold(typed)
  return listCases(scene, name, `search=${encodeURIComponent(typed)}`, statement, [
    beginning,
    pastTerms(beginning),
  ])
}

const nth = (people: readonly string[], turn: number): string => people[turn % people.length] ?? ''

/** The bare work looks at another person than ours does, so that neither warms the other's rows. */
const other = (people: readonly string[], turn: number): string => nth(people, turn + people.length / 2)

function personCases(scene: Scene, people: readonly string[]): readonly Case[] {
  const bare: Work = turn => fetched(scene.bare, person, [scene.register.id, other(people, turn)])
  return [
    {
      name: 'person.api',
      ours: turn => scene.api(`/people/${toEdge('per', nth(people, turn))}`, 'people.get'),
      bare,
    },
    { name: 'person.html', ours: turn => scene.html(`/people/${toEdge('per', nth(people, turn))}`), bare },
  ]
}

function copyCases(scene: Scene, people: readonly string[]): readonly Case[] {
  const bare: Work = turn => fetched(scene.bare, copy, [scene.register.id, other(people, turn)])
  const path = (turn: number) => `/people/${toEdge('per', nth(people, turn))}/copy`
  return [
    { name: 'copy.api', ours: turn => scene.api(path(turn), 'requests.copy'), bare },
    { name: 'copy.html', ours: turn => scene.html(path(turn)), bare },
  ]
}

/** Each turn erases two people who are there no more afterwards; so the runs are few. */
function erasureCase(scene: Scene, people: readonly string[]): Case {
  return {
    name: 'erasure.api',
    runs: erased - 15,
    ours: turn =>
      scene.api(`/people/${toEdge('per', people[turn] ?? '')}/erasure`, 'requests.erase', {
        confirmed: true,
      }),
    bare: turn => eraseByHand(scene, people[erased + turn] ?? ''),
  }
}

async function eraseByHand({ bare, register }: Scene, id: string): Promise<void> {
  const client = await bare.connect()
  try {
    const values = [register.id, id]
    await client.query('begin')
    for (const statement of erasure) await client.query({ ...statement, values })
    await client.query({ ...erasePerson, values })
    await client.query('commit')
  } finally {
    client.release()
  }
}
