/** What disclosures say in English. */
export const en = {
  capability: {
    name: 'Disclosures',
    records: {
      'disclosures.person': {
        holds: 'a list with your data was taken out of the register',
        columns: {
          given_at: 'When',
          recipient: 'For whom',
          purpose: 'Purpose',
          columns: 'What it told of you',
        },
        values: { recipient: { inside: 'for our own use, inside the organisation' } },
      },
    },
    refusals: {
      'nothing-listed': 'There is nothing in the list, so nothing was taken out.',
      'list-too-long':
        'The list is too long for one file of this format: Excel and contact cards hold 100,000 rows, CSV a million. Narrow the list or choose CSV. Nothing was taken out.',
      'safeguard-lapsed':
        'The recipient is outside the EU and the EEA, and the safeguard of the transfer has passed its day of review. Nothing was taken out.',
    },
    facts: { 'disclosures.given': 'A list was taken out as a file' },
    uses: {
      'disclosures.export': 'Take a list out as a file',
      'disclosures.count': 'See how many a list tells of before it is taken out',
      'disclosures.rows': 'Read the rows of a list that one has taken out',
      'disclosures.list': 'See what has been taken out',
      'disclosures.get': 'See one disclosure and who was in it',
      'disclosures.of-person': 'See to whom a person’s data has been given',
    },
  },
  menu: 'Disclosures',
  title: 'Disclosures',
  lead: 'Lists that have been taken out of the register as files: who took them, for what, to whom and whose data was in them. What was taken for our own use is here too.',
  narrow: 'Narrow the disclosures',
  show: 'Show',
  all: 'Show all',
  any: 'any',
  first: 'To the newest',
  none: 'Nothing has been taken out',
  noneLead: 'When somebody takes a list out as a file, it is written down here before the file is given.',
  trail: 'Where you are',
  when: 'When',
  who: 'Who took it',
  what: 'List',
  recipient: 'For whom',
  purpose: 'Purpose',
  columns: 'Columns',
  format: 'File',
  subjects: 'Rows',
  inside: 'Our own use',
  formats: { csv: 'CSV', xlsx: 'Excel', vcard: 'Contact cards (vCard)' },
  onePage: {
    title: (list: string, recipient: string) => `${list}: ${recipient}`,
    details: 'What was given',
    people: 'Whose data',
    peopleLead: 'In the order of the file. What the list was narrowed by is not kept: it may be a name.',
    nobody: 'The list told of no people.',
    more: 'More',
  },
  panel: {
    title: 'To whom the data was given',
    none: 'To nobody.',
    more: 'The earlier ones are on the person’s copy.',
    day: (day: string, recipient: string) => `${day}: ${recipient}`,
  },
  takeOut: {
    title: (list: string) => `Take out: ${list}`,
    people: (count: string, many: boolean) =>
      `The file will tell of ${count} ${many ? 'people' : 'person'}. It is written down for each of them what was given, to whom and why, and they see it on their copy.`,
    others: (count: string, many: boolean) =>
      `There will be ${count} ${many ? 'organisations' : 'organisation'} in the file.`,
    empty: 'There is nothing in this list to take out.',
    back: 'Back to the list',
    sealed:
      'Identity codes and dates of birth can’t be taken out. Whoever has asked to be forgotten is left out.',
    columns: 'What is needed',
    columnsHelp: 'Choose only what the purpose needs.',
    purpose: 'What for',
    recipient: 'For whom',
    insideHelp: 'The file stays inside the organisation.',
    forPurposes: (purposes: string) => `By the notice: ${purposes}`,
    format: 'File',
    formatHelp: {
      csv: 'Opens in every spreadsheet; up to a million rows.',
      xlsx: 'An Excel workbook; up to 100,000 rows.',
      vcard: 'For an address book; needs both names.',
    },
    submit: 'Write it down and take out the file',
    note: 'It is written down before the file is given. Also a download that breaks off stays written down.',
  },
}
