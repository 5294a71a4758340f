/** Ways to reach people who do not exist: addresses that end with the reserved `.example`, numbers of a range that nobody is given. */
import { fold } from '#platform/formats'
import type { Chance } from './chance.ts'
import type { Company } from './companies.ts'

export type ContactState = 'unverified' | 'verified' | 'bouncing' | 'unreachable'

export type Contact = Readonly<
  { state: ContactState; preferred: boolean } & (
    | { kind: 'email'; value: string; label: string }
    | { kind: 'phone'; value: string; label: string }
    | { kind: 'post'; street: string; postalCode: string; town: string; label: string }
  )
>

type Called = Readonly<{ givenNames: string; familyName: string; callName: string | undefined }>

const labels = { work: { fi: 'Työ', sv: 'Arbete' }, own: { fi: 'Oma', sv: 'Egen' } } as const

type At = Readonly<{
  company: Company | undefined
  language: 'fi' | 'sv'
  /** E-mail addresses that others have. */
  addresses: ReadonlySet<string>
}>

export function inventContacts(
  chance: Chance,
  nth: number,
  name: Called,
  { company, language, addresses }: At,
): readonly Contact[] {
  const state = (): ContactState =>
    chance.weighed({ verified: 58, unverified: 33, bouncing: 6, unreachable: 3 })
  const contacts: Contact[] = []
  const domain = company?.domain ?? 'kotiposti.example'
  if (chance.is(0.93))
    contacts.push({
      kind: 'email',
      value: inventAddress(name, domain, addresses),
      label: labels.work[language],
      state: state(),
      preferred: true,
    })
  if (chance.is(0.55))
    contacts.push({
      kind: 'phone',
      value: `+3584000${String(10_000 + nth).padStart(5, '0')}`,
      label: labels[chance.is(0.8) ? 'work' : 'own'][language],
      state: state(),
      preferred: true,
    })
  if (company !== undefined && chance.is(0.3))
    contacts.push({
      kind: 'post',
      street: company.street,
      postalCode: company.postalCode,
      town: company.town,
      label: labels.work[language],
      state: chance.is(0.9) ? 'unverified' : 'unreachable',
      preferred: true,
    })
  return contacts
}

/** A number keeps two people of one name at one employer apart. */
function inventAddress(name: Called, domain: string, taken: ReadonlySet<string>): string {
  const local = [name.callName ?? name.givenNames.split(' ')[0] ?? '', name.familyName]
    .map(part => fold(part).replaceAll(/[^a-z-]/g, ''))
    .join('.')
  for (let nth = 1; ; nth += 1) {
    const address = `${local}${nth === 1 ? '' : nth}@${domain}`
    if (!taken.has(address)) return address
  }
}
