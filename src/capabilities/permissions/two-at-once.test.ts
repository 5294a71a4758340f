/** A prohibition that is said while two people are made one is never lost. */
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergePeople } from '#capabilities/duplicates'
import { systemActor } from '#platform/auth'
import { transact } from '#platform/db'
import { perform, Refused } from '#platform/operation'
import { ainoIn } from '../../../tests/support/aino.ts'
import { ledgerIn } from '../../../tests/support/ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { forbidPoints, prohibit, recordProhibitions } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())

const { add } = ainoIn(() => house)
const { staff, mayBe, consent } = ledgerIn(() => house)

let made = 0
const newEmail = () => ({ kind: 'email', value: `yksi${++made}@example.fi` }) as const
const two = async () => {
  const shared = newEmail()
  const [stays, goes] = [await add({ contactPoints: [newEmail()] }), await add({ contactPoints: [shared] })]
  await consent(stays)
  return { stays, goes, value: shared.value }
}
const pen = () => ({ clock: house.clock, actor: systemActor, register: house.lexmentor })

/** Both begin while nothing can be entered; the second once the first waits. When it waits too, or has ended, the way is free. */
async function bothAtOnce(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const client = await house.owner.connect()
  try {
    await client.query('begin')
    await client.query('lock table permissions.entry in share row exclusive mode')
    const begin = (act: () => Promise<unknown>) => {
      const doing = { ended: false, answer: act().catch(refusedOnly) }
      void doing.answer.finally(() => {
        doing.ended = true
      })
      return doing
    }
    const doing = [begin(first)]
    await until(async () => (await waiting()) === 1)
    const last = begin(second)
    doing.push(last)
    await until(async () => last.ended || (await waiting()) === 2)
    await client.query('commit')
    return await Promise.all(doing.map(({ answer }) => answer))
  } finally {
    client.release()
  }
}

const refusedOnly = (error: unknown) => {
  if (!(error instanceof Refused)) throw error
  return error.code
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate()
}

/** How many of the database's sessions wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await house.owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.n ?? 0
}

const merge = ({ stays, goes }: { stays: string; goes: string }) =>
  perform(house.house, mergePeople, staff(), { stays, goes })

test('a prohibition that was being entered when its person was merged holds for the one who stayed', async () => {
  const people = await two()
  await bothAtOnce(
    () => perform(house.house, prohibit, staff(), { person: people.goes }),
    () => merge(people),
  )
  expect(await mayBe(people.stays, 'email')).toBe(false)
})

test('a prohibition of somebody who is being merged away is not found, and nobody takes it for entered', async () => {
  const people = await two()
  // The merge has something to carry over, so it waits at the ledger with both people locked.
  await consent(people.goes)
  const answers = await bothAtOnce(
    () => merge(people),
    () => perform(house.house, prohibit, staff(), { person: people.goes }),
  )
  expect(answers[1]).toBe('not-found')
})

test('what a file forbids of somebody who is being merged holds for the one who stayed', async () => {
  const people = await two()
  await bothAtOnce(
    () =>
      transact(house.house.pool, house.lexmentor.id, ({ db }) =>
        recordProhibitions({ db, ...pen() }, [{ person: people.goes, channel: 'email' }], 'import'),
      ),
    () => merge(people),
  )
  expect(await mayBe(people.stays, 'email')).toBe(false)
})

test('an address that a file forbids while its person is merged is forbidden of the one who stayed', async () => {
  const { value, ...people } = await two()
  const forbid = () =>
    transact(house.house.pool, house.lexmentor.id, ({ db }) =>
      forbidPoints({ db, ...pen() }, [{ kind: 'email', key: value, channel: 'email' }], 'import'),
    )
  await consent(people.goes)
  await bothAtOnce(() => merge(people), forbid)
  const { rows } = await house.owner.query(
    `select c.comparison_key as key from permissions.entry e join people.contact_point c on c.id = e.contact_id
      where e.person_id = $1 and e.what = 'prohibition'`,
    [people.stays],
  )
  expect(rows).toEqual([{ key: value }])
})
