/** A person lets us write, or forbids it; or somebody has found out that their duties are ones that trainings concern. */
import type { Person } from '#capabilities/people'
import { addWording, prohibit, recordConsent, recordCustomer, recordRole } from '#capabilities/permissions'
import { type Caller, type House, perform } from '#platform/operation'
import type { Chance } from './chance.ts'

const text = {
  fi: 'Minulle saa lähettää sähköpostitse tietoa koulutuksista ja palveluista. Voin perua luvan milloin tahansa.',
  sv: 'Jag får ta emot information om utbildningar och tjänster per e-post. Jag kan återkalla tillståndet när som helst.',
} as const

const aimed = (caller: Caller): Caller => ({ ...caller, purpose: 'marketing' })

export async function permit(house: House, caller: Caller, person: Person, luck: Chance): Promise<void> {
  const role = person.roles.find(({ until, duties }) => until === null && duties !== null)
  const email = person.contactPoints.find(({ kind }) => kind === 'email')
  switch (luck.weighed({ consent: 4, role: 5, customer: 2, prohibition: 3 })) {
    case 'consent': {
      const language = person.language === 'sv' ? 'sv' : 'fi'
      const wording = { key: 'ilmoittautumislomake', language, text: text[language] } as const
      const { id } = await perform(house, addWording, aimed(caller), wording)
      const consent = { person: person.id, channels: ['email' as const], wording: id, via: 'form' as const }
      await perform(house, recordConsent, aimed(caller), consent)
      break
    }
    case 'role':
      if (role !== undefined) {
        const reason = luck.one(['procures', 'plans', 'applies'] as const)
        await perform(house, recordRole, aimed(caller), { role: role.id, reason })
      }
      break
    case 'customer':
      if (email !== undefined) {
        const soldOn = house.clock
          .today()
          .subtract({ days: 10 + luck.below(300) })
          .toString()
        const sale = { contact: email.id, channel: 'email' as const, soldOn, offeredWayOut: true as const }
        await perform(house, recordCustomer, aimed(caller), { person: person.id, ...sale })
      }
      break
    case 'prohibition': {
      const channel = luck.one(['any', 'email', 'phone', 'sms'] as const)
      const via = luck.one(['phone', 'email', 'letter'] as const)
      const purpose = luck.one(['direct-marketing', 'any'] as const)
      await perform(house, prohibit, aimed(caller), { person: person.id, channel, purpose, via })
      break
    }
  }
}
