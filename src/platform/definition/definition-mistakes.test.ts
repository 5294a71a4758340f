/** Every mistake that a definition is refused for, with its place and the remedy. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusal, spoiled } from '../../../tests/support/registers/spoiled.ts'

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
/** Takes a field out of one entry, with all that stands indented under it. */
const without = (entry: string, field: string) => (text: string) =>
  text.replace(new RegExp(`(^${entry}:\\n(?:(?:  .*|#.*)?\\n)*?)  ${field}:.*\\n(?:    .*\\n)*`, 'm'), '$1')

type Mistake = readonly [
  title: string,
  file: string,
  spoil: (text: string) => string,
  path: string,
  remedy: RegExp,
]

const mistakes: readonly Mistake[] = [
  [
    'a purpose with an unknown recipient',
    'purposes.yaml',
    replace('[accounting-office]', '[nobody]'),
    'bookkeeping.recipients.0',
    /Tell it there, or use one of: accounting-office/,
  ],
  [
    'a term counted from an unknown clock',
    'purposes.yaml',
    replace('account_closed:', 'door_closed:'),
    'access-control.terms.door_closed',
    /use one of: relationship_ended/,
  ],
  [
    'a category’s term counted from an unknown clock',
    'categories.yaml',
    replace('event_ended: { keep: P14D }', 'evnt_ended: { keep: P14D }'),
    'health.terms.evnt_ended',
    /use one of: relationship_ended/,
  ],
  [
    'an unknown clause',
    'groups.yaml',
    replace('clauses: [N5.1]', 'clauses: [N5.9]'),
    'customer-contacts.clauses.0',
    /use one of: N1, N2/,
  ],
  [
    'a missing Swedish wording',
    'groups.yaml',
    replace(/^ {4}sv: Personer som har varit i kontakt\n/m, ''),
    'in-touch.name.sv',
    /each of fi, sv and en/,
  ],
  [
    'an empty English wording',
    'sources.yaml',
    replace('en: Partners }', 'en: "" }'),
    'partners.name.en',
    /each of fi, sv and en/,
  ],
  [
    'a term that nobody can read',
    'purposes.yaml',
    replace('financial_year_ended: { keep: P1Y }', 'financial_year_ended: { keep: a year }'),
    'invoicing.terms.financial_year_ended.keep',
    /P3Y, P18M or P14D/,
  ],
  [
    'a recipient in a third country without safeguard',
    'recipients.yaml',
    replace('country: FI', 'country: US'),
    'accounting-office.safeguard',
    /Add safeguard with kind, reference and reviewBy/,
  ],
  [
    'a country that does not exist',
    'recipients.yaml',
    replace('country: FI', 'country: XQ'),
    'accounting-office.country',
    /ISO 3166-1/,
  ],
  [
    'a safeguard whose review day does not exist',
    'recipients.yaml',
    replace(
      'country: FI',
      'country: US\n  safeguard: { kind: scc, reference: 2021/914, reviewBy: 2027-02-30 }',
    ),
    'accounting-office.safeguard.reviewBy',
    /a day such as/,
  ],
  [
    'an unknown field',
    'purposes.yaml',
    replace('directMarketing: true', 'directMarkting: true'),
    'marketing.directMarkting',
    /Take it out or mend its name/,
  ],
  [
    'an unknown basis',
    'purposes.yaml',
    replace('basis: consent', 'basis: habit'),
    'newsletters.basis',
    /consent, contract, legal-obligation, legitimate-interest/,
  ],
  [
    'a legitimate interest without its balancing',
    'purposes.yaml',
    without('contacts', 'balancing'),
    'contacts.balancing',
    /Add balancing/,
  ],
  [
    'a legal obligation without its law',
    'purposes.yaml',
    without('bookkeeping', 'law'),
    'bookkeeping.law',
    /Add law/,
  ],
  [
    'a purpose without any term',
    'purposes.yaml',
    replace(/(^claims:[\s\S]*?\n {2}terms:)\n(?: {4}.*\n)*/m, '$1 {}\n'),
    'claims.terms',
    /Add at least one term/,
  ],
  [
    'a purpose key that can not be used',
    'purposes.yaml',
    replace('\nclaims:', '\nClaims!:'),
    'Claims!',
    /a to z/,
  ],
  [
    'a clause code in two sections',
    'notice.yaml',
    replace('    N6.2:', '    N5.b: { fi: a, sv: a, en: a }\n    N6.2:'),
    '5.clauses.N5.b',
    /another code/,
  ],
  [
    'a section out of order',
    'notice.yaml',
    replace('- number: 7', '- number: 6'),
    '6.number',
    /upwards from 1/,
  ],
  [
    'a notice that tells no rights',
    'notice.yaml',
    replace('tells: [rights, automated-decisions]', 'tells: [automated-decisions]'),
    '',
    /Put rights into the tells/,
  ],
  [
    'a notice that tells its sources twice',
    'notice.yaml',
    replace('tells: [recipients]', 'tells: [recipients, sources]'),
    '6.tells.1',
    /Keep one of the two/,
  ],
  [
    'something not yet kept that is not told',
    'not-yet-kept.yaml',
    replace('surveys', 'survys'),
    'purposes.4',
    /contacts, customer-care/,
  ],
  [
    'an unknown placeholder',
    'notice.yaml',
    replace('{controller.name}:öön', '{controller.nme}:öön'),
    '9.clauses.N10.4.fi',
    /register\.name, controller\.name/,
  ],
  [
    'no right of access',
    'rights.yaml',
    replace(/^access:[\s\S]*?(?=^rectification:)/m, ''),
    'access',
    /Add access/,
  ],
  [
    'consent asked for and its withdrawal untold',
    'rights.yaml',
    replace(/^consent-withdrawal:[\s\S]*?(?=^complaint:)/m, ''),
    'consent-withdrawal',
    /Add consent-withdrawal/,
  ],
  [
    'an address that is none',
    'register.yaml',
    replace('email: info@lexmentor.fi', 'email: info'),
    'controller.email',
    /an e-mail address/,
  ],
  [
    'a controller without a street',
    'register.yaml',
    replace(/^ {2}street:.*\n/m, ''),
    'controller.street',
    /Add street/,
  ],
]

describe('A mistake is refused at its place, with what mends it', () => {
  test.each(mistakes)('%s', (_, file, spoil, path, remedy) => {
    const { problems, message } = refusal(spoiled(file, spoil))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file, path, remedy: expect.stringMatching(remedy) })
    expect(problems[0]!.line).toBeGreaterThan(0)
    expect(message).toContain(`${file}:${problems[0]!.line}`)
    expect(message).toContain(problems[0]!.remedy)
  })

  test('the line is the mistake’s own', () => {
    const folder = spoiled('clocks.yaml', replace('last_contact:', 'last contact:'))
    const line = readFileSync(join(folder, 'clocks.yaml'), 'utf8').split('\n').indexOf('last contact:') + 1
    expect(refusal(folder).problems[0]).toMatchObject({ file: 'clocks.yaml', path: 'last contact', line })
  })

  test('all mistakes are told at once', () => {
    const folder = spoiled('groups.yaml', replace('clauses: [N5.1]', 'clause: [N5.1]'))
    writeFileSync(join(folder, 'sources.yaml'), 'person: 1\n')
    expect(refusal(folder).problems.map(problem => problem.file)).toEqual(['groups.yaml', 'sources.yaml'])
  })
})
