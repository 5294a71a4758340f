import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilDone } from '#platform/jobs'
import { keys, wire } from '../../../tests/support/wire.ts'
import { sweepIdempotency } from './index.ts'

let on: Awaited<ReturnType<typeof wire>>
beforeAll(async () => {
  on = await wire()
})
afterAll(() => on.close())

const launch = async (name: string): Promise<string> => {
  const { json } = await on.call('POST', '/boats', { body: { name, metres: 7.5 } })
  return json.id
}

const launchOnce = (name: string, once: string, key = keys.all) =>
  on.call('POST', '/boats', { key, body: { name, metres: 7.5 }, headers: { 'idempotency-key': once } })

const count = async (name: string): Promise<number> => {
  const { rows } = await on.house.owner.query('select from boats.boat where name = $1', [name])
  return rows.length
}

test('what was read is not sent again while it is the same', async () => {
  const id = await launch('Aallotar')
  const read = await on.call('GET', `/boats/${id}`)
  const etag = read.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"1\.[\w-]{16}"$/)
  for (const said of [etag, `"x", W/${etag}`, '*']) {
    const again = await on.call('GET', `/boats/${id}`, { headers: { 'if-none-match': said } })
    expect([again.status, again.text]).toEqual([304, ''])
  }
  // A change that the row's own version does not count is another answer all the same.
  await on.house.owner.query('update boats.boat set metres = 8 where name = $1', ['Aallotar'])
  const after = await on.call('GET', `/boats/${id}`, { headers: { 'if-none-match': etag } })
  expect([after.status, after.json.metres]).toEqual([200, 8])
})

test('a change says which version it changes: 428 without, 412 with an old one, and what is there now', async () => {
  const id = await launch('Tyrsky')
  const body = { name: 'Tyrskytär' }
  expect((await on.call('PATCH', `/boats/${id}`, { body })).status).toBe(428)
  const etag = (await on.call('GET', `/boats/${id}`)).headers.get('etag') ?? ''
  const changed = await on.call('PATCH', `/boats/${id}`, { body, headers: { 'if-match': etag } })
  expect([changed.status, changed.headers.get('etag'), changed.json]).toEqual([200, '"2"', { version: 2 }])
  const stale = await on.call('PATCH', `/boats/${id}`, { body, headers: { 'if-match': etag } })
  expect(stale.status).toBe(412)
  expect(stale.json).toMatchObject({ code: 'stale', current: { boat: id, name: 'Tyrskytär', version: 2 } })
  const removed = await on.call('DELETE', `/boats/${id}`, { headers: { 'if-match': '"2"' } })
  expect([removed.status, removed.text]).toEqual([204, ''])
  expect((await on.call('GET', `/boats/${id}`)).status).toBe(404)
})

test.each(['W/"1"', '*', '1', '"1", "2"', '"one"', `"${'1'.repeat(30)}"`])(
  'If-Match %s is not understood',
  async ifMatch => {
    const refused = await on.call('PATCH', `/boats/${await launch(`If ${ifMatch.slice(0, 9)}`)}`, {
      body: { name: 'x' },
      headers: { 'if-match': ifMatch },
    })
    expect([refused.status, refused.json.code]).toEqual([400, 'malformed-header'])
  },
)

test('a creation that is sent twice happens once and is answered the same', async () => {
  const first = await launchOnce('Vellamo', 'once-1')
  const again = await launchOnce('Vellamo', 'once-1')
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.text).toBe(first.text)
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(await count('Vellamo')).toBe(1)
  const { rows } =
    await on.house.owner.query(`select count(*)::int as n from audit.entry where fact = 'boats.launched' and refs ->> 'boat' =
    (select id::text from boats.boat where name = 'Vellamo')`)
  expect(rows[0].n).toBe(1)
})

test('a key that stood for one creation does not stand for another, and is nobody else’s', async () => {
  await launchOnce('Ilmatar', 'once-2')
  const other = await launchOnce('Ilmarinen', 'once-2')
  expect([other.status, other.json.code]).toEqual([422, 'key-used-otherwise'])
  const theirs = await launchOnce('Ilmarinen', 'once-2', keys.other)
  expect(theirs.status).toBe(201)
})

test('a creation that was refused left nothing behind, so its key is still free', async () => {
  await launch('Ahti')
  expect((await launchOnce('Ahti', 'once-3')).status).toBe(409)
  expect((await launchOnce('Ahtola', 'once-3')).status).toBe(201)
})

test('of the same creation sent many times at once, one happens; the others hear of it or wait', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => launchOnce('Kimmo', 'once-4')))
  expect(await count('Kimmo')).toBe(1)
  const statuses = answers.map(({ status }) => status)
  expect(statuses).toContain(201)
  expect(statuses.filter(status => status !== 201 && status !== 409)).toEqual([])
  expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1)
})

test('a key with signs that no header carries, or too long, is refused', async () => {
  for (const once of ['a b', 'x'.repeat(201)]) expect((await launchOnce('Otso', once)).status).toBe(400)
  expect(await count('Otso')).toBe(0)
})

test('after a day a key is free again, and what it stood for is swept away', async () => {
  const first = await launchOnce('Sampo', 'once-5')
  on.house.clock.advance({ hours: 25 })
  await on.house.owner.query(`delete from boats.boat where name = 'Sampo'`)
  const later = await launchOnce('Sampo', 'once-5')
  expect(later.status).toBe(201)
  expect(later.json.id).not.toBe(first.json.id)
  on.house.clock.advance({ hours: 25 })
  for (const host of on.house.hosts()) await sweepIdempotency.run(host, {}, untilDone)
  const { rows } = await on.house.owner.query('select from api.idempotency')
  expect(rows).toEqual([])
})

test('while the database is away the answer is 503, and once it is back calls work again', async () => {
  const { owner, connection } = on.house
  await owner.query(`alter database ${connection.database} connection limit 0`)
  try {
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename like 'seloste_app%' and datname = current_database()`,
    )
    const away = await on.call('GET', '/boats')
    expect([away.status, away.json.type]).toEqual([503, 'urn:seloste:away'])
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0)
  } finally {
    await owner.query(`alter database ${connection.database} connection limit -1`)
  }
  await expect.poll(async () => (await on.call('GET', '/boats')).status).toBe(200)
})
