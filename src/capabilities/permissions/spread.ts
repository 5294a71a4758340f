/** Of prohibitions that are about to be entered, those that no wider one of the same address makes needless. */
import type { Entered } from './enter.ts'

/** A prohibition of one contact point, to be entered because of the entry `from`. */
export type Spread = Pick<Entered, 'channel' | 'purpose' | 'topic'> & {
  person: string
  contact: string
  from: string | null
}

/** No two of the rows may be the same. */
export const widest = (rows: readonly Spread[]): readonly Spread[] => {
  const ofContact = Map.groupBy(rows, ({ contact }) => contact)
  return rows.filter(row => !ofContact.get(row.contact)?.some(other => other !== row && isWithin(row, other)))
}

const isWithin = (row: Spread, wider: Spread): boolean =>
  (wider.channel === row.channel || wider.channel === 'any') &&
  (wider.purpose === row.purpose || wider.purpose === 'any') &&
  (wider.topic === row.topic || wider.topic === null)

export const asProhibition = ({ person, contact, from, ...scope }: Spread): Omit<Entered, 'via'> => ({
  ...scope,
  person_id: person,
  contact_id: contact,
  what: 'prohibition',
  carried_from: from,
})
