/** Headings to compare by: without case, marks, line breaks, stars, colons and what stands in brackets. */
import { fold } from '#platform/formats'

/** Whole questions are headings too; what is longer than this is a text, and its end says nothing more. */
const headingMax = 500

/** One line, folded: words as they stand, for patterns. */
export const foldHeading = (heading: string): string =>
  fold(heading.slice(0, headingMax))
    .replaceAll(/[\s_]+/g, ' ')
    .trim()

/** Letters and digits only: `FIRST_NAME`, "First name *" and "first-name (required)" are one. */
export const compactHeading = (heading: string): string => compact(withoutBrackets(foldHeading(heading)))

/** "Etunimi / Förnamn / First name" is three headings of one column. */
export const partsOfHeading = (heading: string): readonly string[] =>
  withoutBrackets(foldHeading(heading))
    .split(/[/|]/)
    .map(compact)
    .filter(part => part !== '')

const compact = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const withoutBrackets = (text: string): string => text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
