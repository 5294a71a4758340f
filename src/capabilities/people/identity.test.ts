/** Identity codes and days of birth: sealed, found by exact match, opened for a purpose. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/operation'
import { ainoIn, told } from '../../../tests/support/aino.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { findByIdentityCode, personHistory, revealIdentity, setBirthDate, setIdentityCode } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const { add, get } = ainoIn(() => house)

describe('An identity code', () => {
  const code = '131052-308T'

  test('is sealed, found by exact match, and opened only with a purpose that both logs keep', async () => {
    const id = await add({ identityCode: code })
    const { rows } = await house.owner.query(
      'select identity_code::text as sealed from people.person where id = $1',
      [id],
    )
    expect(rows[0].sealed).not.toContain(Buffer.from(code).toString('hex'))
    const find = (identityCode: string) =>
      ask(house.house, findByIdentityCode, house.caller(), { identityCode })
    expect(await find(' 131052-308t ')).toEqual({ id })
    expect(await find('131052+308T')).toBeNull()
    const revealed = await perform(
      house.house,
      revealIdentity,
      { ...house.caller(), purpose: 'claims' },
      { person: id, what: 'identity-code' },
    )
    expect(revealed).toEqual({ value: code })
    const history = await ask(house.house, personHistory, house.caller(), { person: id })
    expect(history.done[0]).toMatchObject({
      fact: 'people.identity-revealed',
      refs: { what: 'identity-code', purpose: 'claims' },
    })
    expect(
      history.reads.some(({ query, purpose }) => query === 'people.reveal-identity' && purpose === 'claims'),
    ).toBe(true)
    expect(house.logLines.join('\n')).not.toContain(code)
  })

  test('is nobody else’s, and is checked by all eleven characters', async () => {
    expect((await refusal(add({ identityCode: code }))).code).toBe('already-known')
    const id = await add()
    const set = (identityCode: string) =>
      perform(house.house, setIdentityCode, house.caller(), { person: id, identityCode, source: told })
    expect((await refusal(set(code))).code).toBe('already-known')
    expect((await refusal(set('131052-308U'))).problems).toEqual([
      { field: 'identityCode', problem: 'identityCode.check-character' },
    ])
  })

  // A double click made a fault of this: the database refused the second before the operation could.
  test('that two write down at once is kept once, and the slower is told that it is known', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 4 }, () => add({ identityCode: '120464-126J' })),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = all.flatMap(each => (each.status === 'rejected' ? each.reason.code : []))
    expect(refused).toEqual(['already-known', 'already-known', 'already-known'])
  })

  test('and a birth date are taken away again, the code from its index too', async () => {
    const id = await add()
    await perform(house.house, setIdentityCode, house.caller(), {
      person: id,
      identityCode: '010190-900P',
      source: told,
    })
    await perform(house.house, setBirthDate, house.caller(), {
      person: id,
      birthDate: '1901-01-01',
      source: told,
    })
    expect(await get(id)).toMatchObject({ hasIdentityCode: true, hasBirthDate: true })
    await perform(house.house, setIdentityCode, house.caller(), {
      person: id,
      identityCode: '',
      source: told,
    })
    await perform(house.house, setBirthDate, house.caller(), { person: id, birthDate: null, source: told })
    expect(await get(id)).toMatchObject({ hasIdentityCode: false, hasBirthDate: false })
    expect(
      await ask(house.house, findByIdentityCode, house.caller(), { identityCode: '010190-900P' }),
    ).toBeNull()
  })
})
