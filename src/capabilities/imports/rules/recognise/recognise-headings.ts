/** What each column of a file is likely to be, by its heading first and by its first rows where the heading leaves it open. */
import { compactHeading, foldHeading, partsOfHeading } from './fold-heading.ts'
import { filledCells, guessFromContents, looksLike } from './guess-from-contents.ts'
import { guessFromMarketing, guessFromQuestion, organisations } from './guess-from-question.ts'
import { ignoredHeadings, likelyHeadings, sureHeadings } from './headings.ts'
import { recogniseShape } from './recognise-shape.ts'
import { isSensitive, isSomebodyElses } from './sensitive.ts'
import { severalColumns, type Target } from './targets.ts'

export type IgnoreReason =
  | 'not-imported-sensitive'
  | 'of-somebody-else'
  | 'told-already'
  | keyof typeof ignoredHeadings

/** A column that is ignored without a reason is one that nothing is known of; that is never called a guess. */
export type Suggestion = Readonly<
  | { target: Target; confidence: 'sure' | 'guess' }
  | { target: 'ignore'; confidence: 'sure'; reason?: IgnoreReason }
>

/** Answers as many suggestions as there are headings. `sample` is rows from the beginning of the file. */
export function recogniseHeadings(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
): readonly Suggestion[] {
  const isMailchimp = recogniseShape(headings) === 'mailchimp'
  const suggested = headings.map((heading, column): Suggestion => {
    // Mailchimp writes a whole address into one cell; in pieces it can't be taken.
    if (isMailchimp && /^(?:address|merge3)$/.test(compactHeading(heading)))
      return ignored('of-another-program')
    const cells = filledCells(sample, column)
    return byHeading(heading, cells, sample.length > 0) ?? byContents(cells)
  })
  return withoutDoubles(suggested)
}

function byHeading(heading: string, cells: readonly string[], isSampled: boolean): Suggestion | undefined {
  const folded = foldHeading(heading)
  const compact = compactHeading(heading)
  if (compact === '') return undefined
  const reason = ignoredBy.get(compact)
  if (reason !== undefined) return ignored(reason)
  if (isSensitive(folded)) return ignored('not-imported-sensitive')
  if (isSomebodyElses(folded)) return ignored('of-somebody-else')
  const parts = sureBy.has(compact) ? [compact] : partsOfHeading(heading)
  const known = parts.map(sureTarget)
  const [first] = known
  if (first !== undefined && known.every(target => target === first))
    return { target: first, confidence: 'sure' }
  const likely = [...parts.map(part => likelyBy.get(part)), ...known].find(target => target !== undefined)
  if (likely !== undefined) return guess(byLooks(likely, cells))
  const marketing = guessFromMarketing(folded)
  if (marketing === 'neither') return ignored('permission-never-read')
  if (marketing !== undefined) return guess(marketing)
  const asked = guessFromQuestion(folded)
  if (asked === undefined || looksLike(asked, cells) === false) return undefined
  return isSampled && cells.length === 0 ? undefined : guess(asked)
}

function byContents(cells: readonly string[]): Suggestion {
  const target = guessFromContents(cells)
  return target === undefined ? ignored() : guess(target)
}

const guess = (target: Target): Suggestion => ({ target, confidence: 'guess' })

const ignored = (reason?: IgnoreReason): Suggestion =>
  reason === undefined
    ? { target: 'ignore', confidence: 'sure' }
    : { target: 'ignore', confidence: 'sure', reason }

/** "Email 2" is an e-mail address too, and "Yrityksen puhelin" is the organisation's. */
function sureTarget(part: string): Target | undefined {
  const known = sureBy.get(part) ?? sureBy.get(part.replace(/\d+$/, ''))
  if (known !== undefined) return known
  const rest =
    /^(?:yrityksen|organisaation|tyonantajan|foretagets|organisationens|arbetsgivarens|company|organi[sz]ation|employer)(.+)$/.exec(
      part,
    )?.[1]
  const own = rest === undefined ? undefined : (sureBy.get(rest) ?? likelyBy.get(rest))
  return own === undefined ? undefined : organisations(own)
}

/** "Nimi" over names of companies, "Yhteyshenkilö" over yes and no. */
function byLooks(target: Target, cells: readonly string[]): Target {
  if (target !== 'full-name') return target
  if (looksLike('organisation-name', cells) === true) return 'organisation-name'
  return looksLike('is-contact', cells) === true ? 'is-contact' : target
}

/** One column tells a fact: the first that is sure, else the first guess. A whole name is not needed beside its parts. */
function withoutDoubles(suggested: readonly Suggestion[]): readonly Suggestion[] {
  const chosen = new Map<Target, number>()
  for (const confidence of ['sure', 'guess']) {
    for (const [column, { target, confidence: own }] of suggested.entries()) {
      if (target !== 'ignore' && own === confidence && !chosen.has(target)) chosen.set(target, column)
    }
  }
  const inParts = chosen.has('given-names') && chosen.has('family-name')
  return suggested.map((suggestion, column) => {
    const { target } = suggestion
    if (target === 'ignore') return suggestion
    if (target === 'full-name' && inParts) return ignored('told-already')
    return severalColumns.has(target) || chosen.get(target) === column ? suggestion : ignored('told-already')
  })
}

const listed = <K extends string>(lists: Readonly<Partial<Record<K, string>>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(lists) as [K, string][]).flatMap(([key, words]) =>
      words.split(' ').map((word): [string, K] => [word, key]),
    ),
  )

const sureBy = listed(sureHeadings)
const likelyBy = listed(likelyHeadings)
const ignoredBy = listed(ignoredHeadings)
