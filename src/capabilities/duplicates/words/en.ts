/** What duplicates say in English, wherever other parts of the house need it. */
export const en = {
  capability: {
    name: 'Duplicates',
    records: {
      'duplicates.kept_person': {
        holds: 'your details as they stood before two entries of you were made one',
        columns: {
          was: 'Which entry',
          given_names: 'First names',
          family_name: 'Surname',
          call_name: 'Name you are called by',
          language: 'Language',
          birth_date: 'Date of birth',
          identity_code: 'Personal identity code',
          last_contact_on: 'Last in touch',
        },
        values: {
          was: { gone: 'the entry that was joined to the other', stayed: 'the entry that stayed' },
          language: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
        },
      },
      'duplicates.double': {
        holds: 'details that two entries of you had alike',
        columns: { contact: 'Contact details', noted: 'Other details' },
      },
    },
    refusals: {
      'same-entry': 'These are one and the same entry. Choose another person.',
      'different-identity-codes':
        'The two have different identity codes, so they are two people. They can’t be merged.',
      'merged-again':
        'The person has since been merged with somebody else. Undo that first, and this after it.',
      'kept-no-more':
        'This can’t be undone any more: the person asked to be forgotten, or the time for keeping what it needs has run out.',
    },
    facts: {
      'people.merged': 'Two entries merged into one',
      'people.merge-undone': 'Merge undone',
      'duplicates.marked-as-two': 'Found to be another person than a similar entry',
      'duplicates.asked-again': 'Put back among possible duplicates',
    },
    uses: {
      'duplicates.list': 'List possible duplicates',
      'duplicates.get': 'See why two entries may be one person',
      'duplicates.compare': 'Compare two people',
      'duplicates.of-person': 'See a person’s possible duplicates and merges',
      'duplicates.list-merges': 'List merges',
      'duplicates.get-queue': 'See how many possible duplicates wait',
      'duplicates.merge': 'Merge two entries of one person',
      'duplicates.undo-merge': 'Undo a merge',
      'duplicates.mark-as-two': 'Say that two entries are two people',
      'duplicates.ask-again': 'Put two entries back among possible duplicates',
      'duplicates.search-person': 'Search for other entries of a person',
      'duplicates.begin-search': 'Begin a search for duplicates',
      'duplicates.search-slice': 'Go on with a search for duplicates',
    },
  },
  command: {
    search:
      'Looks through everybody for people who stand in the register twice. Stopped, it goes on where it was.',
    source: 'only those who came with this source, by its id',
    done: (looked: number, found: number) =>
      `${looked} people looked at, ${found} possible duplicates found.`,
  },
}
