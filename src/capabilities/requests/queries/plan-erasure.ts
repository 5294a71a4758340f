/** What erasing a person would do: what goes now, what goes on a day, and what stays under which law (GDPR Art. 17; N9.7). */
import { z } from 'zod'
import { languageField } from '#platform/fields'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { isKnown, planErasure } from '#platform/privacy'
import { type PlanDocument, planShape } from '../rules/plan-shape.ts'
import { tellPlan } from '../rules/tell-plan.ts'

export const planOfErasure = query({
  name: 'requests.plan-erasure',
  may: 'requests:plan',
  for: 'accountability',
  takes: z.strictObject({ person: idOf('per'), in: languageField.optional() }),
  gives: planShape,
  refuses: ['not-found'],
  shows: ({ person }: PlanDocument) => [person.id],
  async run({ db, clock, register, declarations, wordsOf, language, refuse }, { person, in: wanted }) {
    const subject = { kind: 'person', id: person } as const
    const { definition } = register
    const today = clock.today()
    const asked = { declarations, definition, occasion: 'wish', today } as const
    const [isThere, plan] = await Promise.all([
      isKnown(db, declarations, subject),
      planErasure(db, asked, subject),
    ])
    if (!isThere) refuse('not-found')
    const into = wanted ?? language
    return tellPlan(plan, today, { definition, words: wordsOf(into), language: into })
  },
})
