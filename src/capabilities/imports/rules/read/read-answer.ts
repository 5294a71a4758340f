/** Yes and no, as people and programs write them in a cell. */
import { fold } from '#platform/formats'

/** `time` is a day, a moment or their number in Excel: when something was forbidden or permitted. */
export type Answer = 'yes' | 'no' | 'time' | 'unsaid'

/** Folded. Finnish and Swedish Excel write truth in their own words. */
const words: Readonly<Record<Exclude<Answer, 'time'>, readonly string[]>> = {
  yes: ['yes', 'y', 'true', '1', 'x', 'kylla', 'k', 'on', 'tosi', 'ja', 'j', 'sant', '✓', '✔', '☑'],
  no: ['no', 'n', 'false', '0', 'ei', 'e', 'epatosi', 'nej', 'falskt', '☐'],
  unsaid: [
    'ei tiedossa',
    'ei tietoa',
    'tuntematon',
    'okand',
    'unknown',
    'pending',
    'non-subscribed',
    'cleaned',
  ],
}

/** Answers to "is it forbidden?" in other words than yes and no. */
const forbidden = ['kielto', 'kielletty', 'kieltanyt', 'estetty', 'perunut', 'peruttu', 'ei saa', 'ei lupaa']
const forbiddenElsewhere = [
  'forbud',
  'forbjuden',
  'avregistrerad',
  'unsubscribed',
  'opted out',
  'opt-out',
  'blocked',
]
const permitted = [
  'lupa',
  'luvallinen',
  'saa',
  'sallittu',
  'tillaten',
  'tillatet',
  'subscribed',
  'opted in',
  'opt-in',
]

const time = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{5}(?:[.,]\d{1,12})?$)/
const longest = 40

/** Whether the cell says yes; undefined when it can't be told. */
export function readYes(text: string): boolean | undefined {
  const answer = answers.get(folded(text))
  return answer === 'yes' ? true : answer === 'no' ? false : undefined
}

/** What a column of prohibitions says: a time is the time of the prohibition. Undefined when it can't be told. */
export const readForbidden = (text: string): 'forbidden' | 'unsaid' | undefined =>
  heard(folded(text), { yes: 'forbidden', no: 'unsaid', time: 'forbidden' })

/** What a column of permissions says: only its no counts. Undefined when it can't be told. */
export const readPermission = (text: string): 'forbidden' | 'unsaid' | undefined =>
  heard(folded(text), { yes: 'unsaid', no: 'forbidden', time: 'unsaid' })

const answers: ReadonlyMap<string, Answer> = new Map(
  Object.entries(words).flatMap(([answer, texts]) => texts.map(text => [text, answer as Answer])),
)
const verdicts: ReadonlyMap<string, 'forbidden' | 'unsaid'> = new Map([
  ...[...forbidden, ...forbiddenElsewhere].map(text => [text, 'forbidden'] as const),
  ...permitted.map(text => [text, 'unsaid'] as const),
])

const folded = (text: string): string =>
  text.length > longest
    ? ''
    : fold(text)
        .trim()
        .replace(/[.!]+$/, '')

function heard(
  said: string,
  as: Readonly<Record<'yes' | 'no' | 'time', 'forbidden' | 'unsaid'>>,
): 'forbidden' | 'unsaid' | undefined {
  const verdict = verdicts.get(said)
  if (verdict !== undefined) return verdict
  const answer = answers.get(said) ?? (time.test(said) ? 'time' : undefined)
  return answer === undefined || answer === 'unsaid' ? answer : as[answer]
}
