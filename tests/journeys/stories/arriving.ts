/** From a one-time link to the front page: password, second factor, recovery codes, undertaking. */
import { expect } from 'vitest'
import { type Authenticator, authenticatorOf } from '../authenticator.ts'
import type { Office } from '../office.ts'
import type { Someone } from '../someone.ts'

export type Member = Readonly<{ name: string; email: string; password: string }>

export const pia: Member = {
  name: 'Pia Päällikkö',
  email: 'pia.paallikko@example.fi',
  password: 'hevonen syö heinää aamulla',
}

export const carl: Member = {
  name: 'Carl Kamrer',
  email: 'carl.kamrer@example.fi',
  password: 'sju skepp seglade från Åbo',
}

/** A register without an administrator shows the way to become one, and says what is wrong with a short password. */
export async function makesHerselfTheFirstAdministrator(
  office: Office,
  someone: Someone,
): Promise<Authenticator> {
  const { arriving, http } = office.say
  await someone.opens(office.program.firstLink)
  await someone.isAt(arriving.invited.firstTitle)
  const own = { [arriving.invited.name]: pia.name, [arriving.invited.email]: pia.email }
  await someone.types({ ...own, [arriving.signIn.password]: 'lyhyt' })
  await someone.presses(arriving.invited.submit)
  await someone.sees(http.problems['password-short']?.(12) ?? '')
  expect(await someone.reads(arriving.invited.name)).toBe(pia.name)
  await someone.types({ [arriving.signIn.password]: pia.password })
  await someone.presses(arriving.invited.submit)
  const authenticator = await comesIn(office, someone, pia)
  await someone.opens(office.program.firstLink)
  await someone.isAt(arriving.invited.outdatedTitle)
  return authenticator
}

/** The link came by mail, and what it leads to knows already who comes. */
export async function arrivesByMail(office: Office, someone: Someone): Promise<Authenticator> {
  const { arriving } = office.say
  const { text, subject } = await office.mailbox.letterTo(carl.email)
  expect(subject).toContain(office.front)
  const [link = ''] = /http:\S+\/invited\/\S+/.exec(text) ?? []
  await someone.opens(link)
  await someone.isAt(arriving.invited.title(carl.name), 'invited')
  await someone.types({ [arriving.signIn.password]: carl.password })
  await someone.presses(arriving.invited.submit)
  return comesIn(office, someone, carl)
}

async function comesIn({ say, front }: Office, someone: Someone, member: Member): Promise<Authenticator> {
  const { factor, codes, undertaking } = say.arriving
  await someone.isAt(factor.title)
  await someone.unfolds(factor.orType)
  const authenticator = authenticatorOf(await someone.reads(factor.secret))
  await someone.types({ [factor.code]: authenticator.code() })
  await someone.presses(factor.submit)
  await someone.isAt(codes.title, 'recovery-codes')
  await someone.sees(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/)
  await someone.follows(codes.go)
  await someone.isAt(say.undertaking.title)
  await someone.types({ [undertaking.signature]: member.name })
  await someone.ticks(undertaking.agreed)
  await someone.presses(undertaking.submit)
  await someone.isAt(front)
  return authenticator
}
