/** Keys that could reach from one register into another, and tables that the database does not keep apart. */
import type { Catalogue, CatalogueTable } from '../support/catalogue.ts'

export const isApart = (table: CatalogueTable): boolean =>
  table.columns.some(({ name }) => name === 'register_id')

export function keysNotApart(catalogue: Catalogue): string[] {
  return catalogue
    .filter(table => isApart(table) && table.name !== 'platform.register')
    .flatMap(table => {
      const begins = (columns: readonly string[]) => columns[0] === 'register_id'
      const apartTables = new Set(catalogue.filter(isApart).map(({ name }) => name))
      return [
        ...(table.primaryKey.length === 0 ? [`${table.name} has no primary key`] : []),
        ...[table.primaryKey, ...table.uniques]
          .filter(columns => columns.length > 0 && !begins(columns))
          .map(columns => `${table.name} (${columns.join(', ')}) does not begin with register_id`),
        ...table.foreignKeys
          .filter(
            ({ columns, to, referenced }) => apartTables.has(to) && !(begins(columns) && begins(referenced)),
          )
          .map(
            ({ columns, to }) =>
              `${table.name} (${columns.join(', ')}) → ${to} does not begin with register_id`,
          ),
        ...(table.guarded ? [] : [`${table.name} has no row-level security`]),
      ]
    })
}
