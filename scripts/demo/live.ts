/** Some months of an office's work, done through the house's own operations, so that people's timelines have something to tell. */
import {
  addContactPoint,
  archivePerson,
  editPerson,
  editRole,
  getPerson,
  listPeople,
  type Person,
  revealIdentity,
  setContactState,
} from '#capabilities/people'
import type { Host } from '#platform/capability'
import { type Clock, defaultZone, Temporal, testClock } from '#platform/clock'
import { ask, type Caller, type House, perform } from '#platform/operation'
import type { Register } from '#platform/registers'
import type { Arrived } from './arrive.ts'
import { type Chance, chance } from './chance.ts'
import { correspond } from './correspond.ts'
import type { Occasion } from './occasions.ts'
import { permit } from './permit.ts'

type Office = Readonly<{ host: Host; staff: readonly Arrived[]; occasions: readonly Occasion[] }>

/** The people whom the office deals with in these weeks, and how many times in all somebody opens one of their pages. */
const dealtWith = 40
const visits = 260
const days = 70

/** `staff` are those who may edit people; each does a share. `occasions` stand in the order of their days. */
export async function live({ host, staff, occasions }: Office): Promise<void> {
  const { house, register } = host
  const luck = chance(4_711)
  // In the morning, at whatever hour somebody looks: what falls by chance then falls the same way.
  const begins = house.clock
    .today()
    .subtract({ days })
    .toZonedDateTime({ timeZone: defaultZone, plainTime: '08:00' })
  const clock = testClock(begins.toInstant().toString())
  const then: House = { ...house, clock }
  const people = await choose(then, callerOf(register, luck.one(staff), luck), luck)
  const waiting = [...occasions]
  for (let nth = 0; nth < visits; nth += 1) {
    step(clock, luck, house.clock)
    await meet(waiting, { ...host, house: then }, house.clock)
    const caller = callerOf(register, luck.one(staff), luck)
    // The first of them more often than the last, as some matters are busier than others.
    const person = people[luck.below(1 + luck.below(people.length))]
    if (person !== undefined) await lookAfter(then, caller, person, luck)
  }
  clock.set(latestOf(house.clock).toString())
  await meet(waiting, { ...host, house: then }, house.clock)
}

/** Whatever has come up by now; the clock never goes back. */
async function meet(waiting: Occasion[], then: Host, real: Clock): Promise<void> {
  const now = then.house.clock.now()
  while (waiting[0] !== undefined) {
    const at = real.now().subtract({ hours: 24 * waiting[0].daysAgo })
    if (Temporal.Instant.compare(now, at) < 0) return
    await waiting.shift()?.happens(then)
  }
}

/** Those whom a handful of searches finds, and whom somebody has been in touch with within the year. */
async function choose(house: House, caller: Caller, luck: Chance): Promise<readonly string[]> {
  const found = new Set<string>()
  const aYearAgo = house.clock.today().subtract({ days: 365 }).toString()
  for (const search of ['virtanen', 'korho', 'rakennus', 'anna', 'bygg', 'koulutus', 'mäki']) {
    const { items } = await ask(house, listPeople, caller, { search, limit: 50 })
    for (const { id, lastContactOn } of items) if (lastContactOn > aYearAgo && luck.is(0.5)) found.add(id)
  }
  return [...found].slice(0, dealtWith)
}

/** On to another working hour, never into the future. */
function step(clock: ReturnType<typeof testClock>, luck: Chance, real: Clock): void {
  clock.advance({ minutes: luck.below(Math.floor((2 * days * 24 * 60 * workShare) / visits)) })
  const hour = clock.now().toZonedDateTimeISO(defaultZone).hour
  if (hour < 8 || hour > 16) clock.advance({ hours: (24 - hour + 8) % 24, minutes: luck.below(50) })
  const { dayOfWeek } = clock.today()
  if (dayOfWeek > 5) clock.advance({ hours: 24 * (8 - dayOfWeek) })
  const latest = latestOf(real)
  if (Temporal.Instant.compare(clock.now(), latest) > 0) clock.set(latest.toString())
}

const latestOf = (real: Clock) => real.now().subtract({ minutes: 10 })

/** Of a week's hours those that are worked: nights and weekends are skipped over. */
const workShare = (5 * 9) / (7 * 24)

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
  const [role] = found.roles.filter(({ until }) => until === null)
  switch (
    luck.weighed({
      look: 8,
      edit: 1,
      phone: 1,
      state: 3,
      role: 2,
      archive: 0.1,
      reveal: 0.6,
      correspond: 5,
      permit: 3,
    })
  ) {
    case 'edit': {
      const callName = found.givenNames.split(' ').at(-1) ?? found.givenNames
      const language = found.language ?? 'fi'
      await perform(house, editPerson, caller, { person, version: found.version, callName, language, source })
      break
    }
    case 'phone': {
      if (found.contactPoints.filter(({ kind }) => kind === 'phone').length > 1) break
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
    case 'role':
      if (role !== undefined) {
        const duties = luck.one([
          'Vastaa hankinnoista',
          'Vastaa työmaista',
          'Varaa koulutukset',
          'Hoitaa laskut',
        ])
        await perform(house, editRole, caller, { role: role.id, version: role.version, duties, source })
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
    case 'correspond':
      await correspond(house, caller, found, luck)
      break
    case 'permit':
      await permit(house, caller, found, luck)
      break
    case 'look':
      break
  }
}
