/** Out and in again: the password, then what only its owner holds. */
import { expect } from 'vitest'
import type { Authenticator } from '../authenticator.ts'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'
import { type Member, pia } from './arriving.ts'

export async function signsOut({ say }: Office, someone: Someone, member: Member): Promise<void> {
  await someone.page.getByRole('button', { name: `${say.http.account}: ${member.name}` }).click()
  await someone.page.getByRole('button', { name: say.http.signOut }).click()
  await someone.isAt(say.arriving.signIn.title)
}

/** A wrong password and a wrong code are told, and what was typed of the address stays. */
export async function signsInWithHerSecondFactor(
  { say, front }: Office,
  someone: Someone,
  authenticator: Authenticator,
): Promise<void> {
  const { signIn, code } = say.arriving
  await someone.opens('/people')
  await someone.isAt(signIn.title)
  await someone.types({ [signIn.email]: pia.email, [signIn.password]: 'ei tämä ainakaan ole' })
  await someone.presses(signIn.submit)
  await someone.sees(signIn.wrong)
  expect(await someone.reads(signIn.email)).toBe(pia.email)
  await someone.types({ [signIn.password]: pia.password })
  await someone.presses(signIn.submit)
  await someone.isAt(code.title)
  await someone.types({ [code.code]: '000000' })
  await someone.presses(code.submit)
  await someone.sees(code.wrong)
  await someone.types({ [code.code]: authenticator.code() })
  await someone.presses(code.submit)
  // She comes to where she was going.
  await someone.isAt(say.people.list.title)
  await someone.opens('/')
  await someone.isAt(front)
  const session = /^seloste-lexmentor\.session_token$/
  expect((await someone.cookies()).filter(name => !session.test(name))).toEqual([])
}
