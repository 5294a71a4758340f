/** Some months of an office's work, done through the house's own operations, so that people's timelines have something to tell. */
import {
  addContactPoint,
  archivePerson,
  editPerson,
  getPerson,
  listPeople,
  type Person,
  revealIdentity,
  setContactState,
} from '#capabilities/people'
import { type Clock, Temporal, testClock } from '#platform/clock'
import { ask, type Caller, type House, perform } from '#platform/operation'
import type { Register } from '#platform/registers'
import type { Arrived } from './arrive.ts'
import { type Chance, chance } from './chance.ts'

type Office = Readonly<{ house: House; register: Register; staff: readonly Arrived[] }>

/** How many people somebody looked up in that time, and over how many days it is spread. */
const lookedUp = 70
const days = 150

/** `staff` are those who may edit people; each does a share. */
export async function live({ house, register, staff }: Office): Promise<void> {
  const luck = chance(4_711)
  const clock = testClock(
    house.clock
      .now()
      .subtract({ hours: 24 * days })
      .toString(),
  )
  const then: House = { ...house, clock }
  const search = ['virtanen', 'korho', 'rakennus', 'anna', 'bygg', 'koulutus', 'mäki']
  for (let nth = 0; nth < lookedUp; nth += 1) {
    step(clock, luck, house.clock)
    const caller = callerOf(register, luck.one(staff), luck)
    const { items } = await ask(then, listPeople, caller, { search: luck.one(search), limit: 20 })
    const [person] = items.slice(luck.below(items.length))
    if (person !== undefined) await lookAfter(then, caller, person.id, luck)
  }
}

/** On to another working hour, never into the future. */
function step(clock: ReturnType<typeof testClock>, luck: Chance, real: Clock): void {
  clock.advance({ hours: Math.floor((24 * days) / lookedUp) - 3, minutes: luck.below(300) })
  const hour = clock.now().toZonedDateTimeISO('Europe/Helsinki').hour
  if (hour < 8 || hour > 16) clock.advance({ hours: (24 - hour + 8 + luck.below(8)) % 24 })
  const latest = real.now().subtract({ minutes: 10 })
  if (Temporal.Instant.compare(clock.now(), latest) > 0) clock.set(latest.toString())
}

const callerOf = (register: Register, { actor }: Arrived, luck: Chance): Caller => ({
  register,
  actor,
  language: 'fi',
  purpose: luck.weighed({ 'customer-care': 6, contacts: 3, marketing: 1 }),
})

async function lookAfter(house: House, caller: Caller, person: string, luck: Chance): Promise<void> {
  const found = (await ask(house, getPerson, caller, { person })) as Person
  const source = { key: luck.is(0.7) ? 'person' : 'employer', obtainedOn: house.clock.today().toString() }
  const [contact] = found.contactPoints
  switch (luck.weighed({ look: 4, edit: 3, phone: 2, state: 3, archive: 0.3, reveal: 1 })) {
    case 'edit': {
      const callName = found.givenNames.split(' ').at(-1) ?? found.givenNames
      const language = found.language ?? 'fi'
      await perform(house, editPerson, caller, { person, version: found.version, callName, language, source })
      break
    }
    case 'phone': {
      const contactPoint = { kind: 'phone' as const, value: `050 000 ${2000 + luck.below(8000)}` }
      await perform(house, addContactPoint, caller, { person, contactPoint, source })
      break
    }
    case 'state':
      if (contact !== undefined) {
        const state = luck.one(['verified', 'verified', 'bouncing', 'unreachable'] as const)
        await perform(house, setContactState, caller, { contact: contact.id, state })
      }
      break
    case 'archive':
      if (found.archivedAt === null) await perform(house, archivePerson, caller, { person })
      break
    case 'reveal':
      if (found.hasBirthDate) {
        const told = { ...caller, purpose: 'customer-care' }
        await perform(house, revealIdentity, told, { person, what: 'birth-date' })
      }
      break
    case 'look':
      break
  }
}
