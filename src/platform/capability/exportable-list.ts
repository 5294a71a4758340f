/**
 * A list that may leave the house as a file: what its page shows, column by column, each with the category of data that it
 * tells. Who takes it, to whom and for what is the overseer's business; a list only says what there is to take.
 */
import type { z } from 'zod'
import type { ContactCard } from '#platform/contact-cards'
import type { Language } from '#platform/i18n'
import type { AnyQuery, QueryContext } from '#platform/operation'
import type { Cell } from '#platform/spreadsheet'

type Localised = Readonly<Record<Language, string>>

export type ListColumn = Readonly<{
  key: string
  /** Of the register definition; null where the column tells of no person. What the notice calls encrypted is never a column. */
  category: string | null
  label: Localised
}>

export type ListedRow = Readonly<{
  subject: string
  /** In the order of the columns that were asked for. */
  cells: readonly Cell[]
  /** Holds nothing but what those columns tell. */
  card?: ContactCard
}>

export type SelectedPage = Readonly<{
  subjects: readonly string[]
  /** Where the next page goes on; undefined at the end. A page may be empty and yet have a next one. */
  next: string | undefined
}>

type Context = Pick<QueryContext, 'db' | 'register' | 'language'>

export type ExportableList<F extends z.ZodType = z.ZodType> = Readonly<{
  key: string
  label: Localised
  /** Rows about persons are recorded person by person. */
  about: 'person' | 'nobody'
  /** The query behind the list's page: who may ask it may take along what it shows. */
  use: AnyQuery
  /** Where the list is shown; the export leads back there. */
  path: string
  /** What the list's page narrows by. */
  filter: F
  columns: readonly ListColumn[]
  /** The fewest columns that make the list of use: chosen until somebody chooses otherwise. */
  fewest: readonly string[]
  /** Columns without which a contact card would be nobody's; undefined where a row makes no card. */
  cardNeeds?: readonly string[]
  count(context: Context, filter: z.output<F>): Promise<number>
  /** Whom the filter finds, in the order of the list, some thousands a page. Nobody who is withheld after a wish is among them. */
  select(context: Context, filter: z.output<F>, after: string | undefined): Promise<SelectedPage>
  /** What the columns say now of these subjects, in their order; who has gone or was withheld meanwhile is left out. */
  rows(
    context: Context,
    subjects: readonly string[],
    columns: readonly string[],
  ): Promise<readonly ListedRow[]>
}>

// Variance: a list is given only a filter that its own schema has parsed.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyList = ExportableList<any>

export const exportableList = <F extends z.ZodType>(list: ExportableList<F>): ExportableList<F> => list
