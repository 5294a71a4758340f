/** The words of all capabilities by the things they name, so that whoever tells about a row need not know whose it is. */
import type { Language } from '#platform/i18n'
import type { HouseWords } from '#platform/operation'
import type { Capability, CapabilityWords } from './capability.ts'

/** Gathered once: tables, facts and uses are named after their capability, so none hides another's. */
export function gatherWords(capabilities: readonly Capability[]): (language: Language) => HouseWords {
  const listed = (language: Language) =>
    Object.fromEntries(
      capabilities.flatMap(({ lists }) =>
        lists.flatMap(list => list.columns.map(({ key, label }) => [`${list.key}.${key}`, label[language]])),
      ),
    )
  const of = (language: Language) => ({
    ...merge(capabilities.map(({ words }) => words[language])),
    listed: listed(language),
  })
  const gathered: Readonly<Record<Language, HouseWords>> = { fi: of('fi'), sv: of('sv'), en: of('en') }
  return language => gathered[language]
}

const merge = (all: readonly CapabilityWords[]): Omit<HouseWords, 'listed'> => ({
  records: Object.assign({}, ...all.map(({ records }) => records)),
  facts: Object.assign({}, ...all.map(({ facts }) => facts)),
  uses: Object.assign({}, ...all.map(({ uses }) => uses)),
  refusals: Object.assign({}, ...all.map(({ refusals }) => refusals)),
})
