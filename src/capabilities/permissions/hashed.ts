/**
 * Contact points as a relation `a(person, contact, kind, hash)` of keyed hashes. A postal address is one person's only
 * together with the name: a household shares the rest. `nameless` gives each postal address a second row, by which it is
 * known where whoever forbade it told no name.
 */
import { type RawBuilder, sql } from '#platform/db'
import { fold } from '#platform/formats'
import type { OperationContext } from '#platform/operation'
import type { Point } from './points-of.ts'

type Context = Pick<OperationContext, 'db' | 'register'>

export async function hashed(
  context: Context,
  told: readonly Point[],
  { nameless = false }: Readonly<{ nameless?: boolean }> = {},
): Promise<RawBuilder<unknown>> {
  const names = await namesOf(
    context,
    told.filter(({ kind }) => kind === 'post').map(({ person }) => person),
  )
  const points = told.flatMap(point => {
    const name = names.get(point.person) ?? ''
    return point.kind === 'post' && nameless ? [{ ...point, name }, point] : [{ ...point, name }]
  })
  const hexes = points.map(point => hexOf(context, point))
  return sql`(select u.person, c.id as contact, u.kind, decode(u.hex, 'hex') as hash
    from unnest(${points.map(({ person }) => person)}::uuid[], ${points.map(({ kind }) => kind)}::text[],
                ${points.map(({ key }) => key)}::text[], ${hexes}::text[]) as u(person, kind, key, hex)
    join people.contact_point c on c.person_id = u.person and c.kind = u.kind and c.comparison_key = u.key) a`
}

/** `name` is how a person is sorted, family name first; it counts for a postal address only. */
export function hexOf(
  { register }: Pick<Context, 'register'>,
  { kind, key, name = '' }: Readonly<Pick<Point, 'kind' | 'key'> & { name?: string }>,
): string {
  const whole = kind === 'post' ? `${fold(name)}|${key}` : key
  return register.vault.blindIndex(`permissions.${kind}`, whole).toString('hex')
}

async function namesOf({ db }: Context, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person')
    .select(['id', 'sort_name'])
    .where('id', 'in', [...new Set(people)])
    .execute()
  return new Map(rows.map(({ id, sort_name }) => [id, sort_name]))
}
