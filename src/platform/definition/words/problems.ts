/**
 * What is said of a definition that can't be used. In English only: it is read in a terminal or a log, by whoever
 * starts the program, before there is a person whose language is known.
 */

export type Saying = { readonly problem: string; readonly remedy: string }

const one = (problem: string, remedy: string): Saying => ({ problem, remedy })

/** A list in a sentence, cut where a terminal line stops being read. */
const among = (known: readonly string[]) =>
  known.length > 20 ? `${known.slice(0, 20).join(', ')} and ${known.length - 20} more` : known.join(', ')

export const sayings = {
  missingFolder: () =>
    one('there is no such folder.', 'Give the folder of a register, such as registers/<key>.'),
  missingFile: () => one('the file is missing.', 'Add it; see the files of another register.'),
  strangeFile: (known: readonly string[]) =>
    one('is not a file of a definition, so it would be passed over.', `Use these: ${among(known)}.`),
  hugeFile: () => one('is larger than 1 MB.', 'A notice is text for people; take out what is not.'),
  notUtf8: () => one('is not UTF-8 text.', 'Save it as UTF-8.'),
  unreadableFile: () => one('can not be read.', 'Let the account that runs the program read it.'),
  notYaml: (why: string) =>
    one(`is not readable YAML: ${firstLine(why)}.`, 'Mend the line, or put the text in quotes.'),
  duplicateKey: () => one('the same key stands twice.', 'Keep one of the two.'),
  tooManyAliases: () => one('repeats itself by too many aliases.', 'Write the text out.'),

  missing: (what: string) => one(`${what} is missing.`, `Add ${what}.`),
  missingTranslation: (language: string) =>
    one(`the wording in ${language} is missing.`, 'Write it in each of fi, sv and en.'),
  unknownField: (field: string, known: readonly string[]) =>
    one(
      `the field ${field} is not known.`,
      known.length > 0 ? `Known here: ${among(known)}.` : 'Take it out or mend its name.',
    ),
  badKey: () =>
    one('the key can not be used.', 'Use a to z, digits and - or _, beginning with a letter, 40 at most.'),
  badCode: () => one('the clause code can not be used.', 'Number clauses like N4, N4.1 or N5.c1.'),
  wrongKind: (expected: string) =>
    one(
      `is not ${expected}.`,
      `Write ${expected} here${expected === 'a text' ? '; a number goes in quotes' : ''}.`,
    ),
  notAmong: (known: readonly string[]) =>
    one('is not one of the words known here.', `Use one of: ${among(known)}.`),
  tooLong: (most: string) => one(`is longer than ${most}.`, 'Shorten it.'),
  empty: () => one('is empty.', 'Write it, or take the field out if it may be left out.'),
  badForm: (form: string) => one(`is not ${form}.`, `Write ${form}.`),
  mistaken: (why: string) => one(`${firstLine(why)}.`, 'Mend it.'),

  unknownReference: (kind: string, key: string, file: string, known: readonly string[]) =>
    one(`${kind} "${key}" is not told in ${file}.`, `Tell it there, or use one of: ${among(known)}.`),
  clauseTwice: (code: string) => one(`the clause ${code} stands twice.`, 'Give one of the two another code.'),
  sectionTwice: (number: number) =>
    one(`the section number ${number} stands twice or is out of order.`, 'Number sections upwards from 1.'),
  noTerm: () =>
    one('the purpose has no term, so its data would never go.', 'Add at least one term under terms.'),
  noBalancing: () =>
    one(
      'a legitimate interest is told without its balancing (GDPR 6(1)(f)).',
      'Add balancing: why the interest weighs more than the person’s.',
    ),
  noLaw: () =>
    one('a legal obligation is told without its law (GDPR 6(3)).', 'Add law: the act and section.'),
  noSafeguard: (country: string) =>
    one(
      `${country} is outside the EU and the EEA and no safeguard is told (GDPR 44–49).`,
      'Add safeguard with kind, reference and reviewBy, or take the recipient out.',
    ),
  noWithdrawal: () =>
    one(
      'purposes stand on consent and the right to withdraw it is not told (GDPR 13(2)(c)).',
      'Add consent-withdrawal.',
    ),
  neverTold: (telling: string) =>
    one(
      `no section tells ${telling}, which GDPR 13 and 14 want told.`,
      `Put ${telling} into the tells of the section where it belongs.`,
    ),
  toldTwice: (telling: string) => one(`${telling} is told in two sections.`, 'Keep one of the two.'),
  unknownPlaceholder: (name: string, known: readonly string[]) =>
    one(`the placeholder {${name}} is not known.`, `Use one of: ${among(known)}.`),

  usedNotTold: (record: string, kind: string, key: string) =>
    one(
      `the record ${record} uses the ${kind} "${key}" that the notice does not tell.`,
      'Tell it here, or change the record.',
    ),
  toldNotUsed: (kind: string, key: string) =>
    one(
      `the ${kind} "${key}" is told and nothing keeps it.`,
      'Let a record use it, name it in not-yet-kept.yaml, or take it out of the notice.',
    ),
  staleNotYetKept: (kind: string, key: string) =>
    one(`the ${kind} "${key}" is named as not yet kept and is used.`, 'Take it off that list.'),
  clockWithoutTerm: (record: string, purpose: string, clock: string) =>
    one(
      `the record ${record} ages by the clock "${clock}", and the purpose "${purpose}" tells no term for it.`,
      `Add a term under ${purpose}.terms.${clock}, or give the record another clock.`,
    ),
} satisfies Record<string, (...words: never[]) => Saying>

/** YAML's own message goes on with a drawing of the line, which the place already names. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.replace(/[.:]+$/, '') ?? text
}
