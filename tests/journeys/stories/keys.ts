/** What needs a script: keys that lead somewhere, and a device that answers for its owner. */
import { expect } from 'vitest'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'
import { pia } from './arriving.ts'
import { signsOut } from './signing-in.ts'

/** `/` brings the cursor to the search and `?` tells the keys, but neither while somebody writes. */
export async function usesTheKeyboard({ say, front }: Office, someone: Someone): Promise<void> {
  const { page } = someone
  await someone.opens('/')
  await someone.isAt(front)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe(say.http.skipToContent)
  await page.keyboard.press('Enter')
  const help = page.getByRole('dialog', { name: say.http.keys })
  await page.keyboard.press('?')
  await help.waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await page.keyboard.press('/')
  await page.keyboard.type('a/?')
  expect(await page.locator('#global-search:focus').inputValue()).toBe('a/?')
  expect(await help.isVisible()).toBe(false)
  await page.keyboard.press('Enter')
  await someone.isAt(say.people.search.found('a/?'))
}

/** The device makes a passkey for Pia's account, and then opens it without a password. */
export async function signsInWithAPasskey(office: Office, someone: Someone): Promise<void> {
  const { say, front } = office
  const { account, factor, signIn } = say.arriving
  const device = await someone.page.context().newCDPSession(someone.page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await someone.opens('/account')
  await someone.isAt(account.title)
  await someone.follows(account.addPasskey)
  await someone.isAt(account.factors)
  await someone.types({ [account.current]: pia.password, [factor.passkeyName]: 'työkannettava' })
  await someone.presses(factor.passkeySubmit)
  await someone.isAt(account.title)
  await someone.sees('työkannettava')
  await signsOut(office, someone, pia)
  await someone.presses(signIn.passkey)
  await someone.isAt(front)
}
