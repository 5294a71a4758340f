/** Whose ledger a page shows, where its pages are, and how its codes are told. */
import { defaultZone, Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatDay, type Language } from '#platform/i18n'
import { fromEdge, toEdge } from '#platform/ids'
import { Refused } from '#platform/operation'
import { pageWords, permissionWords } from '../words/index.ts'

export const pathOfPerson = (person: string, below = ''): string => `/people/${toEdge('per', person)}${below}`

export const pathOfLedger = (person: string, below = ''): string =>
  pathOfPerson(person, `/permissions${below}`)

/** An id that is none is answered like something that is not there. */
export function idIn(here: Here, parameter: string, prefix: string): string {
  const id = fromEdge(prefix, here.params[parameter])
  if (id === undefined) throw new Refused('not-found')
  return id
}

export const personIn = (here: Here): string => idIn(here, 'person', 'per')

export const mayEdit = (here: Here): boolean =>
  here.visitor?.actor.allows({ name: '', may: 'permissions:edit' }) === true

/** An instant is told by its Finnish day. */
export function dayTold(language: Language, at: string): string {
  const day = at.includes('T')
    ? Temporal.Instant.from(at).toZonedDateTimeISO(defaultZone).toPlainDate()
    : Temporal.PlainDate.from(at)
  return formatDay(language, day)
}

/** What a code of a column is called, as a copy tells it too; `inside` a sentence or a list it begins small. */
export function valueTold(language: Language, column: Coded, code: string, at?: 'inside'): string {
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> =
    permissionWords(language).capability.records['permissions.entry'].values
  const told = values[column]?.[code] ?? code
  return at === 'inside' ? `${told.charAt(0).toLocaleLowerCase(language)}${told.slice(1)}` : told
}

export const upperFirst = (language: Language, text: string): string =>
  `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}`

type Coded = 'what' | 'channel' | 'purpose' | 'via' | 'reason'

export const reasonTold = (
  language: Language,
  { code, on }: { code: string; on?: string | undefined },
): string => pageWords(language).reasons[code]?.(on === undefined ? '' : dayTold(language, on)) ?? code
