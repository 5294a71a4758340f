/** The journeys in their order: what each leaves behind, the next begins with. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Authenticator } from './authenticator.ts'
import { type Office, openOffice } from './office.ts'
import type { Someone } from './someone.ts'
import { arrivesByMail, makesHerselfTheFirstAdministrator, pia as piaHerself } from './stories/arriving.ts'
import { invitesCarl } from './stories/inviting.ts'
import { looksAround } from './stories/looking-around.ts'
import { readsTheNotice } from './stories/notice.ts'
import {
  addsAino,
  addsAnOrganisation,
  addsOskar,
  correctsHerName,
  findsAino,
  recordsAndRevealsABirthday,
  tellsHowToReachHer,
  tellsWhereSheWorks,
} from './stories/people.ts'
import { erasesAino, erasesOskar, givesAinoACopy } from './stories/requests.ts'
import { signsInWithHerSecondFactor, signsOut } from './stories/signing-in.ts'
import type { View } from './views.ts'

export type Journey = { office: Office; pia: Someone; authenticator: Authenticator }

/** Tells them in a view. What is told after them in the file goes on from where Pia is. */
export function tellJourneys(view: View): Journey {
  const at = {} as Journey
  beforeAll(async () => {
    at.office = await openOffice(view)
    at.pia = await at.office.comes()
  })
  afterAll(() => at.office.close())
  // Whatever axe, the console, the network or the program itself complained of meanwhile.
  afterEach(() => {
    expect(at.office.complaints.splice(0)).toEqual([])
    expect(at.office.program.faults()).toEqual([])
  })

  test('a stranger reads the notice in three languages and on paper', async () => {
    const stranger = await at.office.comes()
    await readsTheNotice(at.office, stranger)
    await stranger.leaves()
  })
  test('Pia makes herself the first administrator', async () => {
    at.authenticator = await makesHerselfTheFirstAdministrator(at.office, at.pia)
  })
  test('Pia signs in with her second factor', async () => {
    await at.pia.opens('/')
    await signsOut(at.office, at.pia, piaHerself)
    await signsInWithHerSecondFactor(at.office, at.pia, at.authenticator)
  })
  test('Pia invites Carl, who arrives by mail', async () => {
    await invitesCarl(at.office, at.pia)
    const carl = await at.office.comes()
    await arrivesByMail(at.office, carl)
    await carl.leaves()
  })
  test('Pia adds Aino, how to reach her and where she works', async () => {
    await addsAnOrganisation(at.office, at.pia)
    await addsAino(at.office, at.pia)
    await tellsHowToReachHer(at.office, at.pia)
    await tellsWhereSheWorks(at.office, at.pia)
  })
  test('Pia finds Aino and corrects her name, though somebody else was there first', async () => {
    await findsAino(at.office, at.pia)
    await correctsHerName(at.office, at.pia)
  })
  test('Pia records when Aino was born, and has it shown for a purpose', async () => {
    await recordsAndRevealsABirthday(at.office, at.pia)
  })
  test('Pia gives Aino a copy of everything', async () => {
    await givesAinoACopy(at.office, at.pia)
  })
  test('Pia erases Aino', async () => {
    await erasesAino(at.office, at.pia)
  })
  test('Pia erases Oskar, of whom nothing has to be kept', async () => {
    await addsOskar(at.office, at.pia)
    await erasesOskar(at.office, at.pia)
  })
  test('Pia looks around', async () => {
    await looksAround(at.office, at.pia)
  })
  return at
}
