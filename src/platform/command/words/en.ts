/** What the command line says of itself. */
export const en = {
  about: 'Seloste: a customer and marketing register that keeps its own privacy notice.',
  usage: 'Usage',
  commandPlace: '<command> [values] [--options]',
  options: {
    register: 'which register, where there are several',
    lang: 'the language of what is printed',
    json: 'prints data for a program',
    help: 'tells about the command',
  },
  exitCodes:
    'Exit codes: 0 done · 1 a fault, or something does not hold · 2 typed wrong · 3 wrong input · 4 not allowed · 5 not found · 6 not as things stand · 7 too often · 8 the database is away',
  seeHelp: 'See seloste --help.',
  refused: {
    'not-found': 'There is nothing of that name here.',
    'not-allowed': 'This is not allowed.',
    invalid: 'Something that was given is not right.',
  } as Partial<Record<string, string>>,
  commandUnknown: 'There is no such command.',
  perhaps: (names: readonly string[]) => `Did you mean: ${names.join(', ')}?`,
  languageUnknown: '--lang is fi, sv or en.',
  optionUnknown: (option: string) => `This command has no option ${option}.`,
  optionWrong: (option: string) =>
    `The option ${option} was not given as it should: one that takes a value needs one, another takes none.`,
  optionMissing: (option: string) => `The option ${option} is needed.`,
  valueMissing: (name: string) => `${name} is missing.`,
  valueTooMany: 'There are more values than this command takes. Put a value with spaces in quotes.',
  registerMissing: (keys: readonly string[]) =>
    `There are several registers. Say which with --register: ${keys.join(', ')}.`,
  registerUnknown: (keys: readonly string[]) => `There is no such register; there are: ${keys.join(', ')}.`,
  startTold: 'Starts the register and answers until it is told to stop.',
  startOpen: (url: string) => `Seloste answers at ${url}`,
  startFirst: (register: string) =>
    `Nobody administers the register ${register} yet. This link, good for a day, makes its first administrator:`,
  migrateTold: 'Brings the database to this version’s schema, and ends.',
  migrateDone: 'The database has this version’s schema.',
}
