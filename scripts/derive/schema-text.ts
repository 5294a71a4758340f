/** Tables as they are in a migrated database, with what each column is. */
import type pg from 'pg'
import { derivedNote, page, table } from './markdown.ts'

type ColumnRow = Readonly<{
  table: string
  name: string
  type: string
  compulsory: boolean
  otherwise: string | null
  told: string | null
}>
type ConstraintRow = Readonly<{ table: string; definition: string }>

export type Tables = Readonly<{ columns: readonly ColumnRow[]; constraints: readonly ConstraintRow[] }>

/** The queue's own schema is its library's, and not ours to document. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker', 'public') and n.nspname not like 'pg_temp%'`

export async function readTables(pool: pg.Pool): Promise<Tables> {
  const columns = await pool.query<ColumnRow>(`
    select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
           a.attnotnull as compulsory, pg_get_expr(d.adbin, d.adrelid) as otherwise, col_description(c.oid, a.attnum) as told
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and ${ours}
     order by 1, a.attnum`)
  // Compulsory columns are told with the column; newer servers name them as constraints too.
  const constraints = await pool.query<ConstraintRow>(`
    select n.nspname || '.' || c.relname as table, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
     where k.contype in ('p', 'u', 'f', 'c', 'x') and ${ours}
     order by 1, array_position(array['p', 'u', 'f', 'c', 'x'], k.contype::text), 2`)
  return { columns: columns.rows, constraints: constraints.rows }
}

export function schemaText({ columns, constraints }: Tables): string {
  return page(
    '# The schema',
    derivedNote,
    'Row-level security, privileges and the comments are put in place by the guard when the program starts.',
    [...new Set(columns.map(column => column.table))].flatMap(name => [
      `## ${name}`,
      table(
        ['column', 'type', 'what it is'],
        columns.filter(column => column.table === name).map(columnText),
      ),
      constraints
        .filter(constraint => constraint.table === name)
        .map(({ definition }) => `- \`${definition.replaceAll(/\s+/g, ' ')}\``)
        .join('\n'),
    ]),
  )
}

const columnText = ({ name, type, compulsory, otherwise, told }: ColumnRow): readonly string[] => [
  name,
  [type, compulsory ? '' : 'or null', otherwise === null ? '' : `= ${otherwise}`].filter(Boolean).join(' '),
  told ?? '',
]
