import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'
import type { Someone } from './someone.ts'
import { makesHerselfTheFirstAdministrator } from './stories/arriving.ts'
import { keepsAPromise, recordsACall, takesMailIn } from './stories/interactions.ts'
import { addsAino, correctsHerName } from './stories/people.ts'
import * as views from './views.ts'

const view = (views as unknown as Record<string, typeof views.desk>)[process.env.VIEW ?? 'desk']!
let office: Office
let pia: Someone
beforeAll(async () => {
  office = await openOffice(view)
  pia = await office.comes()
})
afterAll(() => office.close())
afterEach(() => {
  expect(office.complaints.splice(0)).toEqual([])
  expect(office.program.faults()).toEqual([])
})
test('sets up', async () => {
  await makesHerselfTheFirstAdministrator(office, pia)
  await pia.opens('/')
  await pia.isAt(office.front)
  await addsAino(office, pia)
  await correctsHerName(office, pia)
})
test('call', async () => recordsACall(office, pia))
test('promise', async () => keepsAPromise(office, pia))
test('mail', async () => takesMailIn(office, pia))
