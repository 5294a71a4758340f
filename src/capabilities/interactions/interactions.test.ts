import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrganisation } from '#capabilities/organisations'
import { archivePerson } from '#capabilities/people'
import { copyOfEverything, eraseOnWish } from '#capabilities/requests'
import { Temporal } from '#platform/clock'
import { transact } from '#platform/db'
import { ask, perform } from '#platform/operation'
import { mergeSubjects } from '#platform/privacy'
import { ainoIn } from '../../../tests/support/aino.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { sweep } from './jobs.ts'
import { editInteraction } from './operations/edit-interaction.ts'
import { recordInteraction } from './operations/record-interaction.ts'
import { removeInteraction } from './operations/remove-interaction.ts'
import { addTask, editTask, finishTask, reopenTask } from './operations/tasks.ts'
import { getInteraction } from './queries/get-interaction.ts'
import { listInteractions } from './queries/list-interactions.ts'
import { listTasks } from './queries/tasks.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse({ at: '2026-03-02T10:00:00Z' })
})
afterAll(() => house?.close())
const aino = ainoIn(() => house)
const addBo = () => aino.add({ givenNames: 'Bo', familyName: 'Ek' })

const meeting = {
  kind: 'meeting',
  happenedAt: '2026-03-01T09:30:00+02:00',
  body: 'Sovittiin kurssista.',
} as const
const record = async (more: object) =>
  (await perform(house.house, recordInteraction, house.caller(), { ...meeting, ...more } as never)).id
const get = (interaction: string) => ask(house.house, getInteraction, house.caller(), { interaction })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string; problems?: readonly { field: string; problem: string }[] }) => ({
      code: error.code,
      ...(error.problems?.length ? { at: error.problems[0]?.field } : {}),
    }),
  )

test('a meeting with two people is told of both, once, and stands in the list of each', async () => {
  const [one, other] = [await aino.add(), await addBo()]
  const id = await record({ people: [one, other, one] })
  expect(await get(id)).toMatchObject({
    kind: 'meeting',
    direction: 'none',
    happenedAt: '2026-03-01T07:30:00Z',
    body: 'Sovittiin kurssista.',
    cameBy: 'staff',
    people: [{ id: other, name: 'Bo Ek' }, { id: one }],
  })
  for (const person of [one, other]) {
    const { items } = await ask(house.house, listInteractions, house.caller(), { person })
    expect(items.map(each => each.id)).toEqual([id])
  }
})

test('whoever was met was in touch on that day; a note to ourselves is no contact', async () => {
  const person = await aino.add()
  await record({ kind: 'note', people: [person] })
  expect((await aino.get(person)).lastContactOn).toBe('2026-02-20')
  await record({ kind: 'call', direction: 'in', people: [person] })
  expect((await aino.get(person)).lastContactOn).toBe('2026-03-01')
  await record({ kind: 'call', direction: 'out', happenedAt: '2026-02-25T10:00:00Z', people: [person] })
  expect((await aino.get(person)).lastContactOn).toBe('2026-03-01')
})

test('what does not fit is told at its field', async () => {
  const person = await aino.add()
  const wrong = (more: object) => refused(record({ people: [person], ...more }))
  expect(await wrong({ happenedAt: '2026-03-02T10:00:01Z' })).toEqual({
    code: 'invalid-input',
    at: 'happenedAt',
  })
  expect(await wrong({ happenedAt: '1989-12-31T00:00:00Z' })).toEqual({
    code: 'invalid-input',
    at: 'happenedAt',
  })
  expect(await wrong({ happenedAt: 'eilen' })).toEqual({ code: 'invalid-input', at: 'happenedAt' })
  expect(await wrong({ kind: 'call' })).toEqual({ code: 'invalid-input', at: 'direction' })
  expect(await wrong({ direction: 'in' })).toEqual({ code: 'invalid-input', at: 'direction' })
  expect(await wrong({ source: 'rumours' })).toEqual({ code: 'invalid-input', at: 'source' })
  expect(await wrong({ people: [] })).toEqual({ code: 'invalid-input', at: 'people' })
  expect(await wrong({ body: ' \n ' })).toEqual({ code: 'invalid-input', at: 'body' })
  expect(await wrong({ body: 'x'.repeat(50_001) })).toEqual({ code: 'invalid-input', at: 'body' })
  expect(await wrong({ people: [crypto.randomUUID()] })).toEqual({ code: 'not-found' })
  expect(await wrong({ organisation: crypto.randomUUID() })).toEqual({ code: 'not-found' })
})

test('an organisation alone may be met, and the words about nobody in particular end with their own term', async () => {
  const { id: organisation } = await perform(house.house, addOrganisation, house.caller(), {
    name: 'Konepaja Oy',
  })
  const id = await record({ organisation, happenedAt: '2026-02-28T10:00:00Z' })
  expect(await get(id)).toMatchObject({
    people: [],
    organisation: { name: 'Konepaja Oy' },
    body: meeting.body,
  })
  const at = (day: string) => ({
    ...house.house,
    clock: { ...house.clock, today: () => Temporal.PlainDate.from(day) },
  })
  await sweep({ house: at('2028-02-28'), register: house.lexmentor })
  expect((await get(id)).body).toBe(meeting.body)
  await sweep({ house: at('2028-02-29'), register: house.lexmentor })
  expect(await get(id)).toMatchObject({ body: null, organisation: { name: 'Konepaja Oy' } })
})

test('a correction over an older version is refused; one that leaves somebody out takes nothing from the others', async () => {
  const [one, other] = [await aino.add(), await addBo()]
  const interaction = await record({ people: [one, other] })
  const change = (version: number, more: object) =>
    perform(house.house, editInteraction, house.caller(), {
      ...meeting,
      interaction,
      version,
      ...more,
    } as never)
  await change(1, { people: [other], body: 'Vain Bo oli paikalla.', kind: 'call', direction: 'in' })
  expect(await get(interaction)).toMatchObject({
    version: 2,
    kind: 'call',
    people: [{ id: other }],
    body: 'Vain Bo oli paikalla.',
  })
  expect(await refused(change(1, { people: [one] }))).toEqual({ code: 'stale' })
  const { items } = await ask(house.house, listInteractions, house.caller(), { person: one })
  expect(items).toEqual([])
})

test('everybody’s copy tells the words; when one of them is erased, the words go for all, and the plan says so', async () => {
  const [one, other] = [await aino.add(), await addBo()]
  const interaction = await record({
    people: [one, other],
    subject: 'Aino Virtasen kurssi',
    body: 'Aino pyysi tarjousta.',
  })
  for (const person of [one, other]) {
    const copy = await ask(house.house, copyOfEverything, house.caller(), { person })
    expect(JSON.stringify(copy)).toContain('Aino pyysi tarjousta.')
  }
  await perform(house.house, eraseOnWish, house.caller(), { person: one, confirmed: true })
  expect(await get(interaction)).toMatchObject({ subject: null, body: null, people: [{ id: other }] })
  const { rows } = await house.owner.query('select 1 from interactions.participation where body like $1', [
    '%Aino pyysi%',
  ])
  expect(rows).toEqual([])
})

test('what concerned nobody but the one who is erased goes altogether', async () => {
  const person = await aino.add()
  const interaction = await record({ people: [person] })
  await perform(house.house, eraseOnWish, house.caller(), { person, confirmed: true })
  expect(await refused(get(interaction))).toEqual({ code: 'not-found' })
})

test('two people who were met together and are one keep the words', async () => {
  const [stays, goes] = [await aino.add(), await aino.add()]
  const interaction = await record({ people: [stays, goes] })
  await transact(house.house.pool, house.lexmentor.id, ({ db }) =>
    mergeSubjects(db, house.house.declarations, 'person', { stays, goes }),
  )
  expect(await get(interaction)).toMatchObject({ people: [{ id: stays }], body: meeting.body })
})

test('what is removed is gone, and the list is narrowed by kind, day and whose it is, page by page', async () => {
  const person = await aino.add()
  const ids = []
  for (const day of ['05', '06', '07'])
    ids.push(await record({ people: [person], happenedAt: `2026-01-${day}T23:30:00+02:00`, kind: 'note' }))
  const list = (more: object) =>
    ask(house.house, listInteractions, house.caller(), { person, ...more } as never)
  expect((await list({ day: '2026-01-06' })).items.map(({ id }) => id)).toEqual([ids[1]])
  expect((await list({ kind: 'call' })).items).toEqual([])
  expect((await list({ mine: 'yes' })).items).toEqual([])
  const first = await list({ limit: 2 })
  expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
  const second = await list({ limit: 2, after: first.next })
  expect(second).toMatchObject({ items: [{ id: ids[0] }], next: null })
  expect(await refused(list({ after: 'made-up' }))).toEqual({ code: 'expired' })
  await perform(house.house, removeInteraction, house.caller(), { interaction: ids[0] ?? '' })
  expect((await list({})).items).toHaveLength(2)
})

test('a task is due on its day, overdue after it, and done when somebody says so', async () => {
  const person = await aino.add()
  const act = { dueOn: '2026-03-01', title: 'Lähetä tarjous', person }
  const { id: task } = await perform(house.house, addTask, house.caller(), act)
  const titles = async (show: 'all' | 'overdue' | 'done') =>
    (await ask(house.house, listTasks, house.caller(), { show, person })).items.map(({ title }) => title)
  expect(await titles('overdue')).toEqual(['Lähetä tarjous'])
  const change = { ...act, task, dueOn: '2026-03-02', title: 'Lähetä tarjous Boille' }
  await perform(house.house, editTask, house.caller(), { ...change, version: 1 })
  expect(await refused(perform(house.house, editTask, house.caller(), { ...change, version: 1 }))).toEqual({
    code: 'stale',
  })
  expect(await titles('overdue')).toEqual([])
  await perform(house.house, finishTask, house.caller(), { task })
  expect([await titles('all'), await titles('done')]).toEqual([[], ['Lähetä tarjous Boille']])
  await perform(house.house, reopenTask, house.caller(), { task })
  expect(await titles('all')).toEqual(['Lähetä tarjous Boille'])
  expect(
    await refused(perform(house.house, addTask, house.caller(), { ...act, dueOn: '2099-01-01' })),
  ).toEqual({
    code: 'invalid-input',
    at: 'dueOn',
  })
  expect(
    await refused(perform(house.house, addTask, house.caller(), { ...act, assignee: crypto.randomUUID() })),
  ).toEqual({
    code: 'not-found',
  })
  await perform(house.house, archivePerson, house.caller(), { person })
  await perform(house.house, eraseOnWish, house.caller(), { person, confirmed: true })
  const { rows } = await house.owner.query('select 1 from interactions.task where id = $1', [task])
  expect(rows).toEqual([])
})
