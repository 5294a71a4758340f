/** What the last check of the log found, as a sentence. */
import { formatNumber, type Language } from '#platform/i18n'
import type { LogState } from '../queries/get-state.ts'
import { auditWords } from '../words/index.ts'

export function tellState(state: LogState, language: Language): Readonly<{ holds: boolean; title: string }> {
  const words = auditWords(language)
  const { entries, readsSealed, brokenAt, brokenReadsAt } = state
  if (brokenAt !== null) return { holds: false, title: words.broken(String(brokenAt)) }
  if (brokenReadsAt !== null) return { holds: false, title: words.brokenReads(String(brokenReadsAt)) }
  return {
    holds: true,
    title: words.whole(formatNumber(language, entries), formatNumber(language, readsSealed)),
  }
}
