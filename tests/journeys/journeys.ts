/** The journeys in their order: what each leaves behind, the next begins with. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Authenticator } from './authenticator.ts'
import { type Office, openOffice } from './office.ts'
import type { Someone } from './someone.ts'
import { arrivesByMail, makesHerselfTheFirstAdministrator, pia as piaHerself } from './stories/arriving.ts'
import {
  importsAList,
  runsAndMends,
  takesTheSecondBack,
  tellsWhomTheListBrought,
} from './stories/importing.ts'
import { keepsAPromise, recordsACall, takesMailIn } from './stories/interactions.ts'
import { invitesCarl } from './stories/inviting.ts'
import { looksAround } from './stories/looking-around.ts'
import { findsHerTwice, mergesHer, undoesAndMergesAgain } from './stories/merging.ts'
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
  test('Aino calls; Pia records it and keeps what she promised', async () => {
    await recordsACall(at.office, at.pia)
    await keepsAPromise(at.office, at.pia)
  })
  test('mail comes in by the register’s address, and what names nobody is linked to Aino by Pia', async () => {
    await takesMailIn(at.office, at.pia)
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
  test('Pia imports a list: she corrects a column, keeps the mapping and sees what would happen', async () => {
    await importsAList(at.office, at.pia)
  })
  test('Pia runs it, mends the refused rows, imports them too, and takes that back', async () => {
    await runsAndMends(at.office, at.pia)
    await takesTheSecondBack(at.office, at.pia)
  })
  test('Pia records that the people of the list were told', async () => {
    await tellsWhomTheListBrought(at.office, at.pia)
  })
  test('Pia finds somebody who stands there twice, merges her, undoes it and merges her again', async () => {
    await findsHerTwice(at.office, at.pia)
    await mergesHer(at.office, at.pia)
    await undoesAndMergesAgain(at.office, at.pia)
  })
  test('Pia looks around', async () => {
    await looksAround(at.office, at.pia)
  })
  return at
}
