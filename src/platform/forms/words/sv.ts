/** Vad varje formulär säger på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  unsaved: 'Det du har skrivit har inte sparats.',
  saving: 'Sparar…',
  staleTitle: 'Någon ändrade detta medan du skrev',
  stale:
    'Så här står det nu. Det du skrev finns kvar i formuläret: spara det i stället för det nedan, eller gå tillbaka.',
} satisfies WordsOf<typeof en>
