/** The migrated database as its own catalogue tells it: what conformance holds the declarations against. */
import type pg from 'pg'

export type CatalogueColumn = Readonly<{
  name: string
  /** As PostgreSQL writes it: `text`, `character varying(10)`, `uuid[]`. */
  type: string
  compulsory: boolean
  /** The database fills it in by itself, whatever is said: generated, or an identity. */
  generated: boolean
}>

export type ForeignKey = Readonly<{ columns: readonly string[]; to: string; referenced: readonly string[] }>

export type Check = Readonly<{ expression: string; columns: readonly string[] }>

export type CatalogueTable = Readonly<{
  name: string
  columns: readonly CatalogueColumn[]
  primaryKey: readonly string[]
  /** Unique rules other than the primary key, whether constraint or index. */
  uniques: readonly (readonly string[])[]
  foreignKeys: readonly ForeignKey[]
  checks: readonly Check[]
  /** One that leaves out only the rows that point at nobody is no partial one: whoever looks for somebody finds all. */
  indexes: readonly Readonly<{ columns: readonly string[]; partial: boolean }>[]
  guarded: boolean
}>

export type Catalogue = readonly CatalogueTable[]

/** Every table of every schema that is ours: the queue's own is a library's, PostgreSQL's are the server's. */
export async function readCatalogue(owner: pg.Pool): Promise<Catalogue> {
  const { rows } = await owner.query<{ told: CatalogueTable }>(tables)
  return rows.map(({ told }) => told)
}

export const tableOf = (catalogue: Catalogue, name: string): CatalogueTable => {
  const found = catalogue.find(table => table.name === name)
  if (found === undefined) throw new Error(`The database has no table ${name}.`)
  return found
}

/** The part of the catalogue that lies in these schemas. */
export const inSchemas = (catalogue: Catalogue, schemas: readonly string[]): Catalogue =>
  catalogue.filter(({ name }) => schemas.includes(name.split('.')[0] ?? ''))

const namesOf = (numbers: string, of: string) =>
  `(select coalesce(jsonb_agg(a.attname order by nth.n), '[]') from unnest(${numbers}) with ordinality nth(num, n)
      join pg_attribute a on a.attrelid = ${of} and a.attnum = nth.num)`

const tables = `
  select jsonb_build_object(
    'name', n.nspname || '.' || c.relname,
    'guarded', c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid),
    'columns', (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'compulsory', a.attnotnull, 'generated', a.attgenerated <> '' or a.attidentity <> '') order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    'primaryKey', coalesce((select ${namesOf('k.conkey', 'k.conrelid')} from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'p'), '[]'),
    'uniques', (select coalesce(jsonb_agg(${namesOf('i.indkey::int2[]', 'i.indrelid')}), '[]')
      from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary),
    'foreignKeys', (select coalesce(jsonb_agg(jsonb_build_object('columns', ${namesOf('k.conkey', 'k.conrelid')},
        'referenced', ${namesOf('k.confkey', 'k.confrelid')},
        'to', (select tn.nspname || '.' || t.relname from pg_class t join pg_namespace tn on tn.oid = t.relnamespace
                where t.oid = k.confrelid)) order by k.conname), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'),
    'checks', (select coalesce(jsonb_agg(jsonb_build_object('expression', pg_get_expr(k.conbin, k.conrelid),
        'columns', ${namesOf('k.conkey', 'k.conrelid')}) order by k.conname), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'),
    'indexes', (select coalesce(jsonb_agg(jsonb_build_object('columns', ${namesOf('i.indkey::int2[]', 'i.indrelid')},
        'partial', i.indpred is not null and pg_get_expr(i.indpred, i.indrelid) is distinct from (
          select format('(%I IS NOT NULL)', a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[1]))), '[]')
      from pg_index i where i.indrelid = c.oid)
  ) as told
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
  order by n.nspname, c.relname`
