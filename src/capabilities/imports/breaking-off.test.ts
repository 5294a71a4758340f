/** A pass that breaks off by a mistake of ours, or because the disk is full, holds nobody else up and is not tried for ever. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { untilDone } from '#platform/jobs'
import { perform } from '#platform/operation'
import { importingIn } from '../../../tests/support/importing.ts'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import { checkImport, startImport } from './index.ts'
import { goOnWithImports } from './jobs.ts'

let house: TestHouse
const { host, take, check, look, undo, bring } = importingIn(() => house)
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.query('truncate people.source, organisations.organisation cascade')
})

const file =
  'Etunimi;Sukunimi;Sähköposti\nAino;Virtanen;aino@esimerkki.example\nBo;Berg;bo@esimerkki.example\n'
const turns = async (many: number) => {
  for (let turn = 0; turn < many; turn += 1) {
    house.clock.advance({ minutes: 1 })
    await goOnWithImports.run(host(), {}, untilDone)
  }
}

/** Writing a line of the import fails, as by a mistake in our own statements; undone with what is answered. */
async function breaking(id: string, code = 'P0001', from = 0) {
  await house.owner.query(`create function public.broken() returns trigger language plpgsql as
    $$ begin raise 'broken' using errcode = '${code}'; end $$`)
  await house.owner.query(`create trigger broken before insert or update on imports.line for each row
    when (new.import_id = '${id}' and new.line > ${from}) execute function public.broken()`)
  return async () => {
    await house.owner.query('drop function if exists public.broken cascade')
  }
}

test('an import that breaks off keeps no later one from its turn, and is given up after five times', async () => {
  const broken = await take(file)
  const sound = await take(file.replaceAll('esimerkki', 'toinen'))
  const mend = await breaking(broken)
  for (const id of [broken, sound]) await perform(house.house, checkImport, host().caller, { import: id })
  await turns(1)
  expect(await look(sound)).toMatchObject({ state: 'checked', counts: { new: 2 } })
  expect(await look(broken)).toMatchObject({ state: 'checking' })
  await turns(3)
  expect(await look(broken)).toMatchObject({ state: 'checking', problem: null })
  await turns(1)
  expect(await look(broken)).toMatchObject({ state: 'failed', problem: 'fault' })
  await mend()
  expect(await check(broken)).toMatchObject({ state: 'checked', problem: null, counts: { new: 2 } })
})

test('a run that is given up has what it did, and that can be taken back', async () => {
  const id = await take(file)
  await check(id)
  const mend = await breaking(id, 'P0001', 2)
  await perform(house.house, startImport, host().caller, { import: id })
  await turns(5)
  await mend()
  expect(await look(id)).toMatchObject({ state: 'cancelled', problem: 'fault' })
  expect(await undo(id)).toMatchObject({ state: 'undone', problem: null })
})

test('a taking back that is given up can be begun again', async () => {
  const { id } = await bring(file)
  const mend = await breaking(id)
  await undo(id).catch(() => {})
  await turns(5)
  expect(await look(id)).toMatchObject({ state: 'cancelled', problem: 'fault' })
  await mend()
  expect(await undo(id)).toMatchObject({ state: 'undone', kept: 0 })
})

test('a full disk is waited for as long as it takes', async () => {
  const id = await take(file)
  await check(id)
  const mend = await breaking(id, '53100')
  await perform(house.house, startImport, host().caller, { import: id })
  await turns(8)
  expect(await look(id)).toMatchObject({ state: 'running', problem: null })
  await mend()
  await turns(1)
  expect(await look(id)).toMatchObject({ state: 'done', counts: { new: 2 } })
})
