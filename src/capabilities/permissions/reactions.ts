/**
 * What a prohibition must outlast: addresses that are added or changed, and two people who are made one. None of it lifts
 * anything (R1).
 */
import type { OperationContext, Reaction } from '#platform/operation'
import { barAgain } from './bar-again.ts'
import { carryOver, endCarried } from './carry-over.ts'
import { pointsOf } from './points-of.ts'

type Refs = Readonly<Record<string, unknown>>
type Context = Omit<OperationContext, 'note'>

const peopleIn = ({ about }: Refs): readonly string[] => (Array.isArray(about) ? about.map(String) : [])

const lookAgain = async (context: Context, people: readonly string[]): Promise<void> =>
  barAgain(context, await pointsOf(context, people))

const addressed = (to: string): Reaction => ({
  to,
  run: (context, refs) => lookAgain(context, peopleIn(refs)),
})

export const permissionReactions: readonly Reaction[] = [
  addressed('people.added'),
  addressed('people.contact-point-added'),
  addressed('people.contact-point-changed'),
  {
    to: 'people.merged',
    async run(context, { stays, goes }) {
      await carryOver(context, { stays: String(stays), goes: String(goes) })
      await lookAgain(context, [String(stays)])
    },
  },
  {
    to: 'people.merge-undone',
    async run(context, { stays, goes }) {
      await endCarried(context, { stays: String(stays), goes: String(goes) })
      await lookAgain(context, [String(stays), String(goes)])
    },
  },
]
