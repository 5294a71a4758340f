/** Asks the database itself whether a column takes a value: its type, its length and the checks that concern it alone. */
import type pg from 'pg'
import type { CatalogueColumn, CatalogueTable } from './catalogue.ts'

/**
 * What somebody might write about a person where only a name in code belongs: capitals, spaces, letters with marks, digits,
 * an e-mail address. A column that takes this is free text, whatever it was meant for.
 */
const gossip = ['Äiti sairastaa keliakiaa', 'Bo Ek', 'aino@example.fi', '010190-123A', '+358401234567']

export async function accepts(
  owner: pg.Pool,
  table: CatalogueTable,
  column: CatalogueColumn,
  value: unknown,
): Promise<boolean> {
  const lengthMax = Number(/\((\d+)\)/.exec(column.type)?.[1] ?? Number.POSITIVE_INFINITY)
  if (typeof value === 'string' && /char/.test(column.type) && value.length > lengthMax) return false
  const checks = table.checks.filter(({ columns }) => columns.length === 1 && columns[0] === column.name)
  const all = checks.map(({ expression }) => `(${expression}) is not false`).join(' and ')
  try {
    const { rows } = await owner.query<{ fine: boolean }>(
      `select ${all || 'true'} as fine from (select $1::${column.type} as "${column.name}") x`,
      [value],
    )
    return rows[0]?.fine === true
  } catch {
    return false
  }
}

const freeTypes = /^(text|character|varchar|citext|jsonb?|bytea|inet|cidr|macaddr|xml|hstore|"char")/

/** Whether a sentence about somebody could be stored in this column: by type, and then by trying. */
export async function takesGossip(
  owner: pg.Pool,
  table: CatalogueTable,
  column: CatalogueColumn,
): Promise<boolean> {
  if (!freeTypes.test(column.type)) return false
  if (table.foreignKeys.some(({ columns }) => columns.includes(column.name))) return false
  if (/^(inet|cidr|macaddr)/.test(column.type)) return true
  for (const said of gossip) {
    if (await accepts(owner, table, column, asType(column.type, said))) return true
  }
  return false
}

function asType(type: string, said: string): unknown {
  if (type.endsWith('[]')) return [said]
  if (type.startsWith('json')) return JSON.stringify({ said })
  if (type === 'bytea') return Buffer.from(said.padEnd(32, ' '))
  return said
}
