/**
 * What a builder of rows can't read from the catalogue: values that a trigger, or a rule over several tables, wants. A table
 * of which the constraints say everything has no entry here, and that is how most should be.
 */

/** `schema.table` → column → the value, null included; a function gets the number of the row. */
export type Hints = Readonly<Record<string, Readonly<Record<string, unknown | ((n: number) => unknown)>>>>

let firms = 1_000_000

export const plantHints: Hints = {
  'duplicates.moved': { table_name: 'people.role', column_name: 'person_id', digest: '0'.repeat(64) },
  'duplicates.double': { table_name: 'people.contact_point' },
  'imports.import': { upload: '0'.repeat(32) },
  'interactions.attachment': { media_type: 'image/png' },
  // Of somebody who is withheld, nothing can be changed: that has a test of its own.
  'people.person': { withheld_since: null },
  'organisations.organisation': { business_id: () => `${++firms}-1` },
}
