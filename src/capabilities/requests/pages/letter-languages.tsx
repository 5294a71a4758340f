/** The letter in each language: it is the person's own that counts, not the reader's. */
import { type Here, httpWords } from '#platform/http'
import { languages } from '#platform/i18n'
import { Tabs } from '#ui'
import { requestsWords } from '../words/index.ts'
import type { AskedAbout } from './asked-about.ts'

export function LetterLanguages({ here, asked, path }: { here: Here; asked: AskedAbout; path: string }) {
  return (
    <Tabs
      label={requestsWords(here.language).inLanguage}
      tabs={languages.map(lang => ({
        href: `${asked.at(path)}?in=${lang}`,
        label: httpWords(lang).languageName,
        current: lang === asked.in,
      }))}
    />
  )
}
