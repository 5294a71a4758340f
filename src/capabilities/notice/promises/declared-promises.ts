/** Promises that are proved by what the code and the definition declare, held against the database as it stands. */
import type { PromiseCheck } from '#platform/capability'
import { sql, transact } from '#platform/db'
import { isInEea } from '#platform/definition'
import { columnsWhere, fitOf } from '#platform/privacy'

/** What is stored of people is told: by the fit of records and notice, and because no table has a column nobody declared. */
export const columnsTold: PromiseCheck = {
  key: 'columns-told',
  clauses: ['N5.a', 'N5.b', 'N5.c3'],
  telling: 'categories',
  async check({ pool, declarations }, { register }) {
    const untold = fitOf(register.definition, declarations).length
    const declared = new Map([
      ...declarations.records.map(({ table, columns }) => [table, new Set(Object.keys(columns))] as const),
      ...declarations.nothingPersonal.map(({ table }) => [table, undefined] as const),
    ])
    const schemas = [...new Set([...declared.keys()].map(table => table.split('.')[0] ?? ''))]
    const { rows } = await transact(pool, register.id, async ({ db }) =>
      sql<{ table: string; column: string }>`
        select n.nspname || '.' || c.relname as table, a.attname as column
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where n.nspname = any(${schemas}) and c.relkind in ('r', 'p')`.execute(db),
    )
    const undeclared = rows.filter(({ table, column }) =>
      declared.has(table) ? declared.get(table)?.has(column) === false : true,
    ).length
    const columns = declarations.records.flatMap(record => columnsWhere(record, ['about', 'trace'])).length
    return { holds: untold + undeclared === 0, figure: { columns, untold, undeclared } }
  },
}

/** GDPR 6(1): each purpose has its basis; an interest its balancing, a duty its law. */
export const purposesHaveBasis: PromiseCheck = {
  key: 'purposes-have-basis',
  clauses: ['N4.1', 'N4.2'],
  telling: 'purposes',
  async check(_, { register }) {
    const purposes = Object.values(register.definition.purposes)
    const without = purposes.filter(
      ({ basis, balancing, law }) =>
        (basis === 'legitimate-interest' && !balancing) || (basis === 'legal-obligation' && !law),
    ).length
    return { holds: without === 0, figure: { purposes: purposes.length, without } }
  },
}

/** What the notice calls encrypted is declared sealed under the person's own key, wherever it is stored. */
export const encryptedIsSealed: PromiseCheck = {
  key: 'encrypted-is-sealed',
  clauses: ['N5.c4'],
  telling: 'categories',
  async check({ declarations }, { register }) {
    const { categories } = register.definition
    const columns = declarations.records
      .flatMap(record => columnsWhere(record, ['about', 'trace']))
      .filter(([, { category }]) => categories[category]?.protection === 'encrypted')
    const unsealed = columns.filter(([, column]) => !('sealed' in column && column.sealed)).length
    return { holds: unsealed === 0, figure: { columns: columns.length, unsealed } }
  },
}

/** GDPR 44–49: a recipient in a third country has a safeguard whose day of review has not passed. */
export const transfersAreSafe: PromiseCheck = {
  key: 'transfers-are-safe',
  clauses: ['N8'],
  telling: 'transfers',
  async check({ clock }, { register }) {
    const today = clock.today().toString()
    const outside = Object.values(register.definition.recipients).filter(({ country }) => !isInEea(country))
    const lapsed = outside.filter(
      ({ safeguard }) => safeguard === undefined || safeguard.reviewBy < today,
    ).length
    return { holds: lapsed === 0, figure: { outside: outside.length, lapsed } }
  },
}
