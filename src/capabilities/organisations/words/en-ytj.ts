/** What is said of the public business register in English. */
import type { ComparedFact } from '../schema.ts'

const facts: Readonly<Record<ComparedFact, string>> = {
  name: 'Name',
  address: 'Address',
  website: 'Site',
  'company-form': 'Company form',
  'line-of-business': 'Line of business',
  ended: 'Ceased on',
}

export const en = {
  facts,
  lookUp: 'Fetch from the business register (YTJ)',
  lookUpLabel: 'Name or business ID',
  lookUpHelp: 'What is found is shown first. Nothing is saved before you save it.',
  submit: 'Search YTJ',
  searching: 'Searching…',
  found: (shown: number, total: number) =>
    total > shown
      ? `YTJ found ${total} companies; here are the first ${shown}`
      : `YTJ found ${total} companies`,
  narrow: 'If yours is not among them, write more of its name, or its business ID.',
  choose: 'Use this',
  ended: (day: string) => `Ceased on ${day}`,
  filled: 'The details below are from YTJ',
  filledTold: 'Check them and add what is missing. Nothing has been saved yet.',
  alreadyHere: 'This organisation is already in the register',
  open: 'Open it',
  none: 'YTJ found no such company',
  noneTold: 'Check what you wrote, or go on and write the details yourself.',
  away: 'YTJ does not answer',
  awayTold:
    'Try again in a moment, or go on and write the details yourself. If you give the business ID, they are compared with YTJ at night and what differs is shown before anything is changed.',
  throttled: (time: string) => `YTJ asks us to wait until ${time}`,
  nothingTyped: 'Write a name of at least two letters, or a business ID.',
  source: 'Source: PRH/YTJ open data, CC BY 4.0',
  section: 'YTJ',
  title: 'What differs from YTJ',
  lead: 'The business register says otherwise than we do. Nothing is changed before you choose.',
  here: 'YTJ says otherwise',
  compare: 'Compare with YTJ now',
  comparing: 'Comparing…',
  checked: (day: string) => `Compared with YTJ ${day}`,
  same: 'YTJ says the same.',
  unknown: 'YTJ does not know this business ID.',
  unreadable: 'YTJ answered in a way that can’t be read. It is asked again tomorrow.',
  ours: 'Ours',
  theirs: 'In YTJ',
  nothing: 'nothing',
  take: 'Take from YTJ',
  keep: 'Keep ours',
  takeAll: 'Take all from YTJ',
  emptyTitle: 'Nothing differs',
  empty:
    'Organisations with a business ID are compared with YTJ at night, each about once a month. What differs is gathered here.',
  answered: (time: string) => `YTJ last answered ${time}.`,
  off: 'YTJ is not in use in this register.',
}
