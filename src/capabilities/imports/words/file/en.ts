/** What is said of the file and its columns in English; the other languages fill this shape. */

export const en = {
  upload: {
    title: 'Choose the file',
    lead: 'Nothing is imported yet. The columns come next, then a dry run that changes nothing.',
    field: 'File',
    help: (most: string) =>
      `CSV (comma, semicolon or tab) or Excel (.xlsx), headings on the first row, at most ${most}.`,
    sealed:
      'The file is kept encrypted, and thrown away two weeks after it was last used. Nobody can open it from here.',
    submit: 'Send the file',
    busy: 'Sending…',
    another: 'Send another file',
    discard: 'Give up this import',
  },
  columns: {
    title: 'What is in which column?',
    lead: 'What could be recognised is chosen already. Correct what is wrong; what is not chosen is not imported.',
    caption: 'Columns of the file',
    heading: 'Heading in the file',
    sample: 'In the file',
    target: 'Imported as',
    noHeading: (number: string) => `Column ${number}, no heading`,
    nothingInIt: 'empty in the first rows',
    hidden: 'not shown',
    ignore: 'Not imported',
    guess: 'A guess: check this',
    shapes: {
      own: '',
      lyyti: 'This looks like an export from Lyyti.',
      hubspot: 'This looks like an export from HubSpot.',
      mailchimp: 'This looks like an export from Mailchimp.',
    },
    permissionTitle: 'A permission for marketing is not read from a file',
    permission: 'The person gives it. Prohibitions are imported, and no import takes one away.',
    useMapping: 'Use a saved mapping',
    useMappingHelp: 'Columns are found by their headings; you still see them before anything is read.',
    chooseMapping: 'Choose',
    use: 'Use',
    saveAs: 'Save the mapping under a name',
    saveAsHelp:
      'The next file of the same kind is then ready at once. Saving under a known name replaces it.',
    submit: 'Do the dry run',
    busy: 'Beginning…',
    dialect: 'How the file is read',
    dialectLead: 'Change this if letters or columns look wrong in the sample.',
    encoding: 'Characters',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (Western European)',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
    },
    delimiter: 'Columns are separated by',
    delimiters: { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' },
    sheet: 'Sheet',
    reread: 'Read it so',
    back: 'Change the columns',
  },
  groups: {
    name: 'Name',
    reach: 'How to reach them',
    own: 'About the person',
    work: 'Work',
    organisation: 'Organisation',
    prohibition: 'Prohibitions',
  },
  problems: {
    'file-gone':
      'The file is not there any more: it was thrown away when nobody had used it for two weeks. Send it again.',
    fault:
      'The program failed here five times in a row, so this was stopped. Tell the administrator. What has been imported by then can be undone.',
  } as Readonly<Record<string, string>>,
  problemOnLine: (problem: string, line: string) => `${problem} Row ${line}.`,
}
