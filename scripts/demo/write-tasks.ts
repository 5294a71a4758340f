/** What the office has promised to do: one thing is late, one is due today, one is done. */
import { interactions } from '#capabilities/interactions'
import { listPeople } from '#capabilities/people'
import type { Host } from '#platform/capability'
import type { Temporal } from '#platform/clock'
import { ask, type Caller, perform } from '#platform/operation'
import type { Arrived } from './arrive.ts'
import { named } from './named.ts'

const add = named(interactions.operations, 'interactions.add-task')
const finish = named(interactions.operations, 'interactions.finish-task')

export type Whose = 'administrator' | 'coordinator' | 'director'

type Task = Readonly<{ title: string; details?: string; whose: Whose; dueInDays: number; doneAtOnce?: true }>

/** In days from today, on which somebody looks at them. */
const tasks: readonly Task[] = [
  {
    title: 'Lähetä tarjous yrityskohtaisesta koulutuksesta',
    details: 'Puoli päivää, noin 15 osallistujaa.',
    whose: 'administrator',
    dueInDays: -3,
  },
  { title: 'Soita ja varmista ajankohta', whose: 'administrator', dueInDays: 0 },
  {
    title: 'Kysy palaute ja sovi jatkosta',
    details: 'Materiaali toivottiin jo etukäteen.',
    whose: 'coordinator',
    dueInDays: 4,
  },
  { title: 'Uusi lasku tilausnumerolla', whose: 'director', dueInDays: -8, doneAtOnce: true },
]

export async function writeTasks(
  { house }: Host,
  caller: Caller,
  { office, today }: Readonly<{ office: Readonly<Record<Whose, Arrived>>; today: Temporal.PlainDate }>,
): Promise<void> {
  const { items } = await ask(house, listPeople, caller, { group: 'customer-contacts', limit: 50 })
  for (const [nth, { whose, dueInDays, doneAtOnce, ...told }] of tasks.entries()) {
    const person = items[nth * 7]
    const { id } = await perform(house, add, caller, {
      ...told,
      dueOn: today.add({ days: dueInDays }).toString(),
      assignee: office[whose].id,
      person: person?.id,
      organisation: person?.organisation?.id,
    })
    if (doneAtOnce) await perform(house, finish, caller, { task: id })
  }
  const [of] = items.flatMap(({ organisation }) => organisation ?? [])
  const title = 'Päivitä puitesopimuksen yhteyshenkilöt'
  const dueOn = today.add({ days: 11 }).toString()
  await perform(house, add, caller, { title, dueOn, organisation: of?.id })
}
