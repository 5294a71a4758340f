/**
 * The whole database as one text: every row of every table of every schema, the queue's included. Bytes are read as
 * letters too, since a value that somebody stored as bytes is stored all the same. What erasure left behind is found here.
 */
import type pg from 'pg'

export type DatabaseText = Readonly<{
  holds(text: string): boolean
  /** The tables whose rows hold it, for the sentence of a failed test. */
  tablesWith(text: string): readonly string[]
  /** Equal for equal databases. */
  whole: string
}>

export async function databaseAsText(owner: pg.Pool): Promise<DatabaseText> {
  const { rows: tables } = await owner.query<{ table: string; name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, n.nspname || '.' || c.relname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
  )
  const texts = new Map<string, string>()
  for (const { table, name } of tables) {
    const { rows } = await owner.query<{ text: string }>(
      `select coalesce(string_agg(row_to_json(t)::text, E'\\n' order by row_to_json(t)::text collate "C"), '') as text from ${table} t`,
    )
    texts.set(name, withLetters(rows[0]?.text ?? '').toLowerCase())
  }
  const tablesWith = (text: string) =>
    [...texts].filter(([, content]) => content.includes(text.toLowerCase())).map(([name]) => name)
  return {
    holds: text => tablesWith(text).length > 0,
    tablesWith,
    whole: [...texts].map(([name, content]) => `${name}\n${content}`).join('\n'),
  }
}

/** JSON carries bytea as `\\x…`; what the bytes spell, in either encoding, is written after it. */
const withLetters = (text: string): string =>
  text.replaceAll(/"\\\\x([0-9a-f]+)"/g, (whole, hex: string) => {
    const bytes = Buffer.from(hex, 'hex')
    return `${whole}«${bytes.toString('utf8')}«${bytes.toString('latin1')}»`
  })
