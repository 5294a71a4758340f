/**
 * Rules over several columns say which of them stand together (an address has a street or a value, not both). Here the
 * database is asked about the combinations, and enough of them are kept that each column is filled in at least one.
 */
import type pg from 'pg'
import type { CatalogueColumn, CatalogueTable } from './catalogue.ts'
import { type PlantedValue, vocabularyOf } from './plant-values.ts'

export type Assignment = ReadonlyMap<string, PlantedValue>

const combinationsMax = 4_096

export async function variantsOf(
  owner: pg.Pool,
  table: CatalogueTable,
  filled: Assignment,
): Promise<readonly Assignment[]> {
  const rules = table.checks.filter(({ columns }) => columns.length > 1)
  if (rules.length === 0) return [filled]
  const involved = [...new Set(rules.flatMap(({ columns }) => columns))].filter(name => filled.has(name))
  const options = involved.map(name => optionsOf(table, name, filled))
  const wanted = new Set(involved.filter(name => filled.get(name)?.value !== null))
  const kept: Assignment[] = []
  for (const combination of fullestFirst(options)) {
    const variant = new Map([...filled, ...combination])
    const adds = combination.some(([name, { value }]) => value !== null && wanted.has(name))
    if (!adds && kept.length > 0) continue
    if (!(await holds(owner, table, rules, variant))) continue
    kept.push(variant)
    for (const [name, { value }] of combination) if (value !== null) wanted.delete(name)
    if (wanted.size === 0) break
  }
  if (kept.length === 0) throw new Error(`No combination suits the rules of ${table.name}: give it a hint.`)
  return kept
}

type Choice = readonly [string, PlantedValue]

function optionsOf(table: CatalogueTable, name: string, filled: Assignment): readonly Choice[] {
  const column = table.columns.find(each => each.name === name)
  const own = filled.get(name)
  if (column === undefined || own === undefined) return []
  const others: PlantedValue[] =
    column.type === 'boolean'
      ? [{ value: own.value !== true }]
      : own.token === undefined && /^(text|character|varchar)/.test(column.type)
        ? vocabularyOf(table, name).map(value => ({ value }))
        : []
  const all = [own, ...others, ...(column.compulsory ? [] : [{ value: null }])]
  return all.map(value => [name, value] as const)
}

/** Combinations with the fewest empty columns first. */
function fullestFirst(options: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  let all: (readonly Choice[])[] = [[]]
  for (const choices of options) {
    all = all.flatMap(begun => choices.map(choice => [...begun, choice]))
    if (all.length > combinationsMax)
      throw new Error('Too many combinations of columns: give the table a hint.')
  }
  const empties = (combination: readonly Choice[]) =>
    combination.filter(([, { value }]) => value === null).length
  return all.toSorted((a, b) => empties(a) - empties(b))
}

async function holds(
  owner: pg.Pool,
  table: CatalogueTable,
  rules: CatalogueTable['checks'],
  row: Assignment,
): Promise<boolean> {
  const columns = table.columns.filter(({ name }) => row.has(name))
  const given = columns.map(({ name, type }: CatalogueColumn, i) => `$${i + 1}::${type} as "${name}"`)
  const missing = table.columns
    .filter(({ name, generated }) => !row.has(name) && !generated)
    .map(({ name, type }) => `null::${type} as "${name}"`)
  const all = rules.map(({ expression }) => `(${expression}) is not false`).join(' and ')
  try {
    const { rows } = await owner.query<{ fine: boolean }>(
      `select ${all} as fine from (select ${[...given, ...missing].join(', ')}) x`,
      columns.map(({ name }) => row.get(name)?.value),
    )
    return rows[0]?.fine === true
  } catch {
    return false
  }
}
