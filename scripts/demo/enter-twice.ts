/** Somebody is added by hand who is there already, as happens at the telephone: with the same number, or at the same employer. */
import { listOrganisations } from '#capabilities/organisations'
import { addPerson } from '#capabilities/people'
import type { Host } from '#platform/capability'
import { ask, type Caller, perform } from '#platform/operation'
import type { Character } from './characters.ts'
import type { Company } from './companies.ts'
import type { Invented } from './fill.ts'
import { isEmployed, phoneOf } from './import-files.ts'

export async function enterTwice(
  host: Host,
  caller: Caller,
  { companies, characters }: Invented,
): Promise<void> {
  const known = characters.filter(each => isEmployed(each) && phoneOf(each) !== '').slice(60, 64)
  for (const [nth, character] of known.entries()) {
    const company = companies[character.roles[0]?.company ?? 0]
    if (company !== undefined)
      await enterAgain(host, caller, { character, company, isAtSameNumber: nth % 2 === 0 })
  }
}

type Again = Readonly<{ character: Character; company: Company; isAtSameNumber: boolean }>

async function enterAgain(
  { house }: Host,
  caller: Caller,
  { character, company, isAtSameNumber }: Again,
): Promise<void> {
  const { items } = await ask(house, listOrganisations, caller, { search: company.businessId, limit: 1 })
  const obtainedOn = house.clock.today().toString()
  const [first = ''] = character.givenNames.split(' ')
  const phone = { kind: 'phone' as const, value: phoneOf(character) }
  await perform(house, addPerson, caller, {
    givenNames: first,
    familyName: character.familyName,
    contactPoints: isAtSameNumber ? [phone] : [],
    ...(items[0] === undefined
      ? {}
      : { role: { organisation: items[0].id, since: obtainedOn, isContact: false } }),
    source: { key: 'employer', obtainedOn },
  })
}
