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
    const { definition, vault } = register
    const known = { declarations, definition, vault, today: clock.today() }
    // Asked at once, because the connection is pipelined; a copy about nobody is empty and thrown away.
    const [isThere, copy] = await Promise.all([
      isKnown(db, declarations, subject),
      copyAbout(db, known, subject),
    ])
    if (!isThere) refuse('not-found')
    const into = wanted ?? language
    return tellCopy(copy, clock.now(), { definition, words: wordsOf(into), language: into })
  },
})
