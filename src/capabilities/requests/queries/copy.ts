/** A copy of everything that the register holds about a person, and why (GDPR Art. 15; N10.1). */
import { z } from 'zod'
import { languageField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { copyAbout, isKnown } from '#platform/privacy'
import { type CopyDocument, copyShape } from '../rules/copy-shape.ts'
import { tellCopy } from '../rules/tell-copy.ts'

/** `in` is the language of the copy, the person's own; the asker's unless told. */
export const copyOfEverything = query({
  name: 'requests.copy',
  may: 'requests:copy',
  for: 'accountability',
  takes: z.strictObject({ person: idOf('per'), in: languageField.optional() }),
  gives: copyShape,
  refuses: ['not-found'],
  shows: ({ person }: CopyDocument) => [person.id],
  async run({ db, clock, register, declarations, wordsOf, language, refuse }, { person, in: wanted }) {
    const subject = { kind: 'person', id: person } as const
    if (!(await isKnown(db, declarations, subject))) refuse('not-found')
    const { definition, vault } = register
    const copy = await copyAbout(db, { declarations, definition, vault, today: clock.today() }, subject)
    const into = wanted ?? language
    return tellCopy(copy, clock.now(), { definition, words: wordsOf(into), language: into })
  },
})
