/** Whoever a file brought and somebody has done something to since stays when the file is taken back; what it forbade stays too. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listPairs, markAsTwo, searchJob } from '#capabilities/duplicates'
import { addPerson, getPerson } from '#capabilities/people'
import { addWording, prohibit, recordConsent } from '#capabilities/permissions'
import { staffActor } from '#platform/auth'
import { untilDone } from '#platform/jobs'
import { ask, perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { ledgerIn } from '../../../tests/support/ledger.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { listLines } from './index.ts'

let house: TestHouse
const { host, bring, undo, tell } = importingIn(() => house)
const { why } = ledgerIn(() => house)
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  await house.owner.query('truncate people.source cascade')
})

const member = staffActor('01890000-0000-7000-8000-00000000000a', [{ key: 'all', may: ['*'] }])
const staff = () => house.caller(member)
const source = { key: 'person', obtainedOn: '2026-02-20' }
const email = { kind: 'email', value: 'aino@esimerkki.example' } as const
const optOut = 'Etunimi;Sukunimi;Sähköposti;Sähköpostikielto\nAino;Virtanen;aino@esimerkki.example;'

async function brought(forbids = '') {
  const { id } = await bring(`${optOut}${forbids}\n`)
  const { lines } = await ask(house.house, listLines, host().caller, { import: id })
  return { id, person: lines[0]?.person?.id ?? '' }
}

describe('whoever was brought stays', () => {
  const acts: Readonly<Record<string, (person: string) => Promise<unknown>>> = {
    'and let us write to them': async person => {
      const shown = { key: 'form', language: 'fi', text: 'Saako kirjoittaa?' } as const
      const { id: wording } = await perform(house.house, addWording, staff(), shown)
      return perform(house.house, recordConsent, staff(), { person, channels: ['email'], wording })
    },
    'and forbade something': person => perform(house.house, prohibit, staff(), { person }),
    'and was found to be another than somebody alike': async person => {
      await perform(house.house, addPerson, staff(), {
        givenNames: 'Aino',
        familyName: 'Virtanen',
        contactPoints: [email],
        source,
      })
      await searchJob.run(host(), { person }, untilDone)
      const { items } = await ask(house.house, listPairs, staff(), {})
      return perform(house.house, markAsTwo, staff(), { pair: items[0]?.id ?? '' })
    },
  }
  for (const [title, act] of Object.entries(acts))
    test(title, async () => {
      const { id, person } = await brought()
      await act(person)
      expect(await undo(id)).toMatchObject({ state: 'undone', kept: 1 })
      expect(await ask(house.house, getPerson, staff(), { person })).toMatchObject({ familyName: 'Virtanen' })
    })
})

test('whoever was only looked at, and forbade what the file itself says, leaves; the address stays forbidden', async () => {
  const before = await tell()
  const { id, person } = await brought('x')
  expect(await why(person, 'email')).toBe('forbidden')
  await ask(house.house, getPerson, staff(), { person })
  expect(await undo(id)).toMatchObject({ state: 'undone', kept: 0 })
  expect(await tell()).toEqual(before)
  const { id: back } = await perform(house.house, addPerson, staff(), {
    givenNames: 'Aino',
    familyName: 'Virtanen',
    contactPoints: [email],
    source,
  })
  expect(await why(back, 'email')).toBe('forbidden')
})
