/**
 * Free text in a word that promises to be harmless. `fact` and `trace` outlive the person they stand beside, and a `key` is
 * told to nobody, so none of them may be able to hold what somebody might write about a person. Whether it can is not
 * argued but tried: the suite offers each such column a sentence, a name and an e-mail address, and the database itself
 * (type, CHECK, foreign key) must refuse them. A random name of a row, which only a unique rule bounds, may be a `key`.
 */
import type pg from 'pg'
import type { Declarations, RecordDeclaration } from '#platform/privacy'
import { takesGossip } from '../support/accepts.ts'
import type { Catalogue, CatalogueTable } from '../support/catalogue.ts'

const promisesToBeHarmless = new Set(['fact', 'trace', 'key'])

export async function freeTextCalledHarmless(
  owner: pg.Pool,
  catalogue: Catalogue,
  { records }: Declarations,
): Promise<string[]> {
  const found: string[] = []
  for (const record of records) {
    const table = catalogue.find(({ name }) => name === record.table)
    if (table !== undefined) found.push(...(await inTable(owner, table, record)))
  }
  return found
}

async function inTable(owner: pg.Pool, table: CatalogueTable, record: RecordDeclaration): Promise<string[]> {
  const found: string[] = []
  for (const column of table.columns) {
    const word = record.columns[column.name]?.is
    if (word === undefined || !promisesToBeHarmless.has(word)) continue
    if (word === 'key' && namesTheRow(table, column.name)) continue
    if (await takesGossip(owner, table, column))
      found.push(`${table.name}.${column.name} is called a ${word}, and takes a sentence about somebody`)
  }
  return found
}

const namesTheRow = (table: CatalogueTable, column: string): boolean =>
  [table.primaryKey, ...table.uniques].some(columns => columns.includes(column))
