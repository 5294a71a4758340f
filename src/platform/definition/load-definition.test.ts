/** Loading a definition: two whole registers, and files that can't be a notice at all. */

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lexmentor, refusal, spoiled } from '../../../tests/support/registers/spoiled.ts'
import { loadDefinition } from './index.ts'

const harbour = 'tests/support/registers/harbour'

describe('A whole definition is loaded', () => {
  const { definition } = loadDefinition(lexmentor)

  test('every clause of the notice stands in the first register, in its order', () => {
    const codes = definition.sections.flatMap(section => section.clauses.map(clause => clause.code))
    expect(codes.join(' ')).toBe(
      'N1 N2 N3 N4.1 N4.2 N4.3 N4.4 N4.5 N5.1 N5.a N5.b N5.c1 N5.c2 N5.c3 N5.c4 N6.1 N6.2 N7.1 N7.2 N7.3 N7.4 N8 ' +
        'N9.1 N9.2 N9.3 N9.4 N9.5 N9.6 N9.7 N9.8 N9.9 N9.10 N10.1 N10.2 N10.3 N10.4 N10.5',
    )
    expect(definition.sections.map(section => section.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('the controller’s details are told where the wording asks for them, and no placeholder is left', () => {
    expect(definition.sections[0]?.clauses[0]?.text.fi).toContain('Suomalaistentie 7\n02270 Espoo')
    expect(definition.sections[9]?.clauses[3]?.text.fi).toContain('ottamalla yhteys Lexmentor Oy:öön')
    expect(JSON.stringify(definition)).not.toMatch(/\{(controller|contact|register)\./)
  })

  test('a purpose knows its own key, and what was left out has its plain meaning', () => {
    expect(definition.purposes.bookkeeping).toMatchObject({
      key: 'bookkeeping',
      directMarketing: false,
      terms: { financial_year_ended: { keep: 'P6Y', countedFrom: 'end-of-calendar-year' } },
    })
    expect(definition.categories.identity).toMatchObject({ protection: 'ordinary', terms: {} })
    expect(definition.categories.health).toMatchObject({ protection: 'encrypted' })
  })

  test('the invented register of another association is as good', () => {
    const other = loadDefinition(harbour).definition
    expect(other.purposes['harbour-tours']?.terms.tour_sailed?.keep).toBe('P45D')
    expect(other.recipients['mailing-house']?.safeguard?.kind).toBe('scc')
    expect(other.sections).toHaveLength(4)
  })
})

describe('A file that can not be a notice is refused', () => {
  test('a key that stands twice', () => {
    const folder = spoiled('clocks.yaml', text => `${text}\nrecorded:\n  name: { fi: a, sv: a, en: a }\n`)
    expect(refusal(folder).problems).toMatchObject([
      { file: 'clocks.yaml', problem: 'the same key stands twice.' },
    ])
    expect(refusal(folder).problems[0]?.line).toBeGreaterThan(40)
  })

  test('broken YAML, an unknown tag, and a second document', () => {
    for (const broken of ['a: [1, 2\n', 'a: !person x\n', 'a: 1\n---\nb: 1\n', '\ta: 1\n']) {
      expect(refusal(spoiled('groups.yaml', () => broken)).problems[0]).toMatchObject({ file: 'groups.yaml' })
    }
  })

  test('aliases that would fill the memory', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefg'.split('').map((letter, at) => {
        const before = 'abcdef'[at]
        return `${letter}: &${letter} [${Array(10).fill(`*${before}`).join(',')}]`
      }),
    ].join('\n')
    expect(refusal(spoiled('groups.yaml', () => bomb)).problems[0]?.remedy).toBe('Write the text out.')
  })

  test('a file over 1 MB, one that is not UTF-8, and an empty one', () => {
    const huge = spoiled('groups.yaml', text => `${text}#${'x'.repeat(1_048_576)}`)
    expect(refusal(huge).problems).toMatchObject([{ file: 'groups.yaml', problem: 'is larger than 1 MB.' }])
    const folder = spoiled('groups.yaml', text => `${text}# `)
    writeFileSync(join(folder, 'groups.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe4]))
    expect(refusal(folder).problems).toMatchObject([{ file: 'groups.yaml', remedy: 'Save it as UTF-8.' }])
    expect(refusal(spoiled('groups.yaml', () => '')).problems).toMatchObject([
      { file: 'groups.yaml', line: 1 },
    ])
  })

  test('a missing file, a file that nobody would read, and a missing folder', () => {
    const folder = spoiled('groups.yaml', text => `${text}# `)
    rmSync(join(folder, 'groups.yaml'))
    writeFileSync(join(folder, 'gruops.yaml'), '')
    expect(refusal(folder).problems.map(problem => problem.file)).toEqual(['gruops.yaml', 'groups.yaml'])
    expect(refusal(join(folder, 'nowhere')).message).toContain('there is no such folder')
  })
})
