/** What the tests of prohibitions do again and again: ask whether somebody may be written to, make two people one, import. */

import {
  addWording,
  barAgain,
  type Channel,
  decide,
  decideAtOnce,
  permissions,
  recordConsent,
  recordProhibitions,
} from '#capabilities/permissions'
import { type Actor, staffActor, systemActor } from '#platform/auth'
import { sql, transact } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, type OperationContext, perform } from '#platform/operation'
import { mergeSubjects } from '#platform/privacy'
import { ainoIn } from './aino.ts'
import type { TestHouse } from './test-house.ts'

const member = staffActor('01890000-0000-7000-8000-00000000000a', [{ key: 'all', may: ['*'] }])

/** `house` is asked for each time, because a test file opens its own before the first test and after this. */
export function ledgerIn(house: () => TestHouse) {
  const { add } = ainoIn(house)
  const staff = () => house().caller(member)
  const inRegister = <T>(work: (context: OperationContext) => Promise<T>, actor: Actor = systemActor) => {
    const { clock, lexmentor: register } = house()
    return transact(house().house.pool, register.id, ({ db }) =>
      work({ db, clock, register, actor } as unknown as OperationContext),
    )
  }
  const react = async (context: OperationContext, fact: string, refs: Readonly<Record<string, unknown>>) => {
    for (const reaction of permissions.reactions.filter(({ to }) => to === fact))
      await reaction.run(context, refs)
  }
  return {
    staff,
    mayBe: async (person: string, channel: Channel) => {
      const question = {
        channel,
        purpose: 'direct-marketing',
        topic: undefined,
        at: house().clock.now(),
      } as const
      return inRegister(
        async ({ db }) => (await decideAtOnce(db, house().lexmentor, [person], question))[0]?.may,
      )
    },
    why: async (person: string, channel: Channel) => {
      const decisions = await ask(house().house, decide, staff(), { person })
      return decisions.find(each => each.channel === channel)?.reasons[0]?.code
    },
    consent: async (person: string) => {
      const shown = { key: 'form', language: 'fi', text: 'Saako kirjoittaa?' } as const
      const { id: wording } = await perform(house().house, addWording, staff(), shown)
      return perform(house().house, recordConsent, staff(), { person, channels: ['email', 'sms'], wording })
    },
    /** As the merging of two people does it: their rows moved, and the fact told to whoever reacts. */
    merge: (stays: string, goes: string) =>
      inRegister(async context => {
        await mergeSubjects(context.db, house().house.declarations, 'person', { stays, goes })
        await react(context, 'people.merged', { stays, goes })
      }, member),
    undoMerge: (stays: string, goes: string) =>
      inRegister(context => react(context, 'people.merge-undone', { stays, goes }), member),
    /** As an import brings people: rows written at once, and the contact points told afterwards. */
    importOne: async (value: string, forbids: boolean): Promise<string> => {
      const person = await add({})
      await inRegister(async context => {
        await sql`insert into people.contact_point (id, person_id, kind, value, comparison_key, state_since, source_id)
          select ${newId(house().clock)}, p.id, 'email', ${value}, ${value}, '2026-03-01', p.source_id
            from people.person p where p.id = ${person}`.execute(context.db)
        if (forbids) await recordProhibitions(context, [{ person, channel: 'email' }], 'import')
        await barAgain(context, [{ person, kind: 'email', key: value }])
      })
      return person
    },
  }
}
