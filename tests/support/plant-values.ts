/** A value for each kind of column: one that can be found again wherever the column has room for it. */
import type pg from 'pg'
import { Temporal } from '#platform/clock'
import { accepts } from './accepts.ts'
import type { CatalogueColumn, CatalogueTable } from './catalogue.ts'

/** `token` is the part that is found again; absent where the column has no room for one. */
export type PlantedValue = Readonly<{ value: unknown; token?: string }>

let planted = 0

/** No token is part of another, and folding leaves each as it is. */
const newToken = (): string => `zq${String(++planted).padStart(5, '0')}qz`

/** The first of the candidates that the column takes. Throws when it takes none: the table needs a hint. */
export async function valueFor(
  owner: pg.Pool,
  table: CatalogueTable,
  column: CatalogueColumn,
  firstDay: string,
): Promise<PlantedValue> {
  for (const candidate of candidatesFor(table, column, firstDay)) {
    if (await accepts(owner, table, column, candidate.value)) return candidate
  }
  throw new Error(
    `No value is known that ${table.name}.${column.name} (${column.type}) takes: give it a hint.`,
  )
}

function candidatesFor(
  table: CatalogueTable,
  column: CatalogueColumn,
  firstDay: string,
): readonly PlantedValue[] {
  const { type, name } = column
  const nth = table.columns.findIndex(each => each.name === name)
  const vocabulary = vocabularyOf(table, name).map(value => ({ value }))
  if (type.endsWith('[]')) return [listOf(type), { value: [] }]
  if (/^(text|character|varchar|citext)/.test(type))
    return [...textCandidates(), ...vocabulary, ...codes, { value: crypto.randomUUID() }]
  if (type === 'bytea') return byteCandidates()
  if (type.startsWith('json')) return jsonCandidates()
  if (type === 'uuid') return [{ value: crypto.randomUUID() }]
  if (type === 'boolean') return [{ value: true }, { value: false }]
  if (type === 'inet') return [addressValue()]
  // Later columns get later days: what ends stands after what begins.
  if (type === 'date') return [{ value: dayAfter(firstDay, nth) }]
  if (type.startsWith('timestamp')) return [{ value: `${dayAfter(firstDay, nth)}T10:00:00Z` }]
  return [...vocabulary, ...[++planted, 1, 0, 10, 100].map(value => ({ value }))]
}

/** The strings that the checks of a column quote: if they are its vocabulary, one of them is taken. */
export const vocabularyOf = (table: CatalogueTable, column: string): readonly string[] => [
  ...new Set(
    table.checks
      .filter(({ columns }) => columns.includes(column))
      .flatMap(({ expression }) => [...expression.matchAll(/'([^']*)'::(?:text|character varying)/g)])
      .map(([, literal]) => literal ?? ''),
  ),
]

const codes: readonly PlantedValue[] = ['a-name-in-code', 'fi', 'FI', 'a', '1'].map(value => ({ value }))

function textCandidates(): readonly PlantedValue[] {
  const token = newToken()
  const digits = `+35844${String(++planted).padStart(7, '0')}`
  return [
    { value: token, token },
    { value: `${token}@example.test`, token },
    { value: digits, token: digits },
    { value: `https://example.test/${token}`, token },
  ]
}

function byteCandidates(): readonly PlantedValue[] {
  const token = newToken()
  return [0, 16, 32, 64].map(bytes => ({ value: Buffer.from(token.padEnd(bytes, '.')), token }))
}

function jsonCandidates(): readonly PlantedValue[] {
  const token = newToken()
  return [{ said: token }, [token], [], {}].map(said => {
    const value = JSON.stringify(said)
    return value.includes(token) ? { value, token } : { value }
  })
}

function listOf(type: string): PlantedValue {
  if (!/^(text|character|varchar)/.test(type)) return { value: [] }
  const token = newToken()
  return { value: [token], token }
}

function addressValue(): PlantedValue {
  const token = `2001:db8::${(0x1000 + ++planted).toString(16)}:7`
  return { value: token, token }
}

const dayAfter = (first: string, days: number): string =>
  Temporal.PlainDate.from(first).add({ days }).toString()
