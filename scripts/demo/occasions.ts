/** What happens in the office once, each on its day: files that come in, mail, tasks, a list that is taken out. */
import { exportList } from '#capabilities/disclosures'
import { listPairs, markAsTwo, mergePeople, searchThrough } from '#capabilities/duplicates'
import type { Host } from '#platform/capability'
import type { Temporal } from '#platform/clock'
import { ask, type Caller, perform } from '#platform/operation'
import type { Arrived } from './arrive.ts'
import { bringIn } from './bring-in.ts'
import { compareCompanies } from './compare-companies.ts'
import { enterTwice } from './enter-twice.ts'
import type { Invented } from './fill.ts'
import { oldSystem, visitorsOfAFair } from './import-files.ts'
import { receiveMail } from './receive-mail.ts'
import { type Whose, writeTasks } from './write-tasks.ts'

/** `then` is the host with the clock of that moment. */
export type Occasion = Readonly<{ daysAgo: number; happens: (then: Host) => Promise<void> }>

type Office = Readonly<{
  invented: Invented
  office: Readonly<Record<Whose, Arrived>>
  today: Temporal.PlainDate
}>

/** In the order of their days. */
export function occasions({ invented, office, today }: Office): readonly Occasion[] {
  const by = ({ register }: Host, { actor }: Arrived): Caller => ({
    register,
    actor,
    language: 'fi',
    purpose: 'customer-care',
  })
  return [
    {
      daysAgo: 24,
      happens: then =>
        bringIn(then, by(then, office.coordinator), {
          file: visitorsOfAFair(invented),
          source: 'partners',
          obtainedDaysAgo: 1,
          purpose: 'marketing',
          saveAs: 'Messukävijät kumppanilta',
          runs: true,
        }),
    },
    { daysAgo: 22, happens: then => enterTwice(then, by(then, office.coordinator), invented) },
    {
      daysAgo: 20,
      happens: async then => {
        await searchThrough(then, {})
        await decidePairs(then, by(then, office.coordinator))
      },
    },
    {
      daysAgo: 13,
      happens: then => writeTasks(then, by(then, office.director), { office, today }),
    },
    { daysAgo: 6, happens: then => takeListOut(then, by(then, office.coordinator)) },
    { daysAgo: 4, happens: then => receiveMail(then, by(then, office.director)) },
    { daysAgo: 2, happens: then => compareCompanies(then, by(then, office.coordinator)) },
    {
      daysAgo: 1,
      happens: then =>
        bringIn(then, by(then, office.coordinator), {
          file: oldSystem(invented),
          source: 'customer-system',
          obtainedDaysAgo: 3,
          purpose: 'contacts',
          runs: false,
        }),
    },
  ]
}

/** Of the pairs that were found one is one person and one is two; the others wait. */
async function decidePairs({ house }: Host, caller: Caller): Promise<void> {
  const { items } = await ask(house, listPairs, caller, { reason: 'same-organisation', limit: 100 })
  const alike = items
    .filter(({ one, other }) => one.familyName === other.familyName)
    .toSorted((a, b) => (nameOf(a.one) < nameOf(b.one) ? -1 : 1))
  const [first, second] = alike
  if (first !== undefined)
    await perform(house, mergePeople, caller, { stays: first.one.id, goes: first.other.id })
  if (second !== undefined) await perform(house, markAsTwo, caller, { pair: second.id })
}

const nameOf = ({
  familyName,
  givenNames,
  email,
}: Readonly<{ familyName: string; givenNames: string; email: string | null }>) =>
  [familyName, givenNames, email].join(' ')

/** The customers' contact people, for a trainer who has to know whom they will meet. */
async function takeListOut({ house }: Host, caller: Caller): Promise<void> {
  await perform(house, exportList, caller, {
    list: 'people',
    filter: { group: 'customer-contacts', source: 'partners' },
    columns: ['family-name', 'given-names', 'organisation', 'position', 'email'],
    recipient: 'subcontractors',
    format: 'xlsx',
  })
}
