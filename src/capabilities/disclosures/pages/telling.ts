/** What a disclosure's keys are called, and when it was. A key that nothing names any more stands for itself. */
import { Temporal } from '#platform/clock'
import type { Here } from '#platform/http'
import { formatInstant, formatList, formatNumber } from '#platform/i18n'
import { toEdge } from '#platform/ids'
import { inside } from '../schema.ts'
import { disclosureWords } from '../words/index.ts'

export const pathOf = (disclosure: string): string => `/disclosures/${toEdge('dis', disclosure)}`

export const timeTold = (here: Here, at: string): string =>
  formatInstant(here.language, Temporal.Instant.from(at))

export const recipientTold = ({ language, register }: Here, key: string): string =>
  key === inside
    ? disclosureWords(language).inside
    : (register.definition.recipients[key]?.name[language] ?? key)

export const purposeTold = ({ language, register }: Here, key: string): string =>
  register.definition.purposes[key]?.name[language] ?? key

export const listTold = ({ language, house }: Here, key: string): string =>
  house.lists.find(list => list.key === key)?.label[language] ?? key

export function columnsTold({ language, house }: Here, columns: readonly string[]): string {
  const { listed } = house.wordsOf(language)
  return formatList(
    language,
    columns.map((column, at) => {
      const name = listed[column] ?? column
      // Within a list only the first word begins with a capital.
      return at === 0 ? name : `${name.charAt(0).toLocaleLowerCase(language)}${name.slice(1)}`
    }),
  )
}

export const countTold = ({ language }: Here, count: number): string => formatNumber(language, count)
