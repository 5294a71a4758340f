/** Inputs that can't be read from a schema: what a use checks beyond the shape of its fields. */
import type { Answers } from '../support/sample-input.ts'

const answers: Readonly<Record<string, Answers>> = {
  'organisations.record-comparison': { businessId: '0112038-9' },
  'interactions.add-task': { dueOn: '2026-02-10' },
  'interactions.edit-task': { dueOn: '2026-02-10' },
  'permissions.record-customer': { soldOn: '2026-01-15' },
  'imports.add-chunk': { bytes: new Uint8Array([1]), upload: '0'.repeat(32) },
  'imports.drop-file': { upload: '0'.repeat(32) },
  'imports.fail-pass': { problem: 'file-gone' },
  'imports.tell': { toldOn: '2026-02-20' },
  'imports.finish-file': { digest: new Uint8Array(32), upload: '0'.repeat(32) },
  'disclosures.export': { list: 'people', columns: ['family-name'], recipient: 'inside', format: 'csv' },
  'disclosures.count': { list: 'people' },
}

export const answersOf = (use: string): Answers => answers[use] ?? {}

/** Uses that answer "not found" of a planted row as well, because what it holds was not sealed under a real key. */
export const foundByNobody: ReadonlySet<string> = new Set(['staff.show-message', 'people.reveal-identity'])

/** Operations that answer "that was not your password" before they look at what is to be done. */
export const asksForProofFirst: ReadonlySet<string> = new Set(['staff.remove-passkey'])
