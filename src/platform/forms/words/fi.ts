/** Mitä jokaisella lomakkeella lukee suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  unsaved: 'Kirjoittamaasi ei ole tallennettu.',
  saving: 'Tallennetaan…',
  staleTitle: 'Joku muutti tätä sillä välin',
  stale:
    'Alla on se, mitä tiedoissa nyt lukee. Kirjoittamasi on yhä lomakkeella: tallenna se alla olevan tilalle tai palaa takaisin.',
} satisfies WordsOf<typeof en>
