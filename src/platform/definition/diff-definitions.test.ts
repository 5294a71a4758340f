/** Two versions of a notice: whether they tell the same, and what changed. */

import { expect, test } from 'vitest'
import { diffDefinitions, digestOf, loadDefinition, type RegisterDefinition } from './index.ts'

const { definition } = loadDefinition('registers/lexmentor')
const other = loadDefinition('tests/support/registers/harbour').definition

test('a version has no differences from itself, and the same digest however its keys are ordered', () => {
  const reordered = Object.fromEntries(
    Object.entries(definition).toReversed(),
  ) as unknown as RegisterDefinition
  expect(diffDefinitions(definition, reordered)).toEqual([])
  expect(digestOf(reordered)).toBe(digestOf(definition))
  expect(digestOf(definition)).toMatch(/^[0-9a-f]{64}$/)
  expect(digestOf(other)).not.toBe(digestOf(definition))
})

test('a changed term, a changed wording, a new recipient and a dropped category are each told by their path', () => {
  const { health: _, ...categories } = definition.categories
  const marketing = definition.purposes.marketing!
  const after: RegisterDefinition = {
    ...definition,
    categories,
    purposes: {
      ...definition.purposes,
      marketing: {
        ...marketing,
        recipients: [...marketing.recipients, 'it-support'],
        wording: { ...marketing.wording, sv: 'Ny text.' },
        terms: { ...marketing.terms, last_contact: { keep: 'P2Y', countedFrom: 'day' } },
      },
    },
  }
  const changes = diffDefinitions(definition, after)
  expect(changes).toContainEqual({
    path: 'purposes.marketing.terms.last_contact.keep',
    kind: 'changed',
    before: 'P3Y',
    after: 'P2Y',
  })
  expect(changes).toContainEqual({
    path: 'purposes.marketing.wording.sv',
    kind: 'changed',
    before: marketing.wording.sv,
    after: 'Ny text.',
    language: 'sv',
  })
  expect(changes).toContainEqual({
    path: 'purposes.marketing.recipients',
    kind: 'changed',
    before: 'customer-register-service, resellers, event-partners',
    after: 'customer-register-service, resellers, event-partners, it-support',
  })
  const dropped = changes.filter(change => change.path.startsWith('categories.'))
  expect(
    dropped.every(change => change.kind === 'removed' && change.path.startsWith('categories.health.')),
  ).toBe(true)
  expect(changes.filter(change => !change.path.startsWith('categories.'))).toHaveLength(3)
})

test('a reworded clause is told by its code', () => {
  const after: RegisterDefinition = {
    ...definition,
    sections: definition.sections.map(section => ({
      ...section,
      clauses: section.clauses.map(clause =>
        clause.code === 'N9.4' ? { ...clause, text: { ...clause.text, en: 'Checked monthly.' } } : clause,
      ),
    })),
  }
  expect(diffDefinitions(definition, after)).toMatchObject([
    { path: 'sections.9.clauses.N9.4.text.en', kind: 'changed', after: 'Checked monthly.', language: 'en' },
  ])
})

test('what is added one way is removed the other way', () => {
  const there = diffDefinitions(definition, other)
  const back = diffDefinitions(other, definition)
  const count = (changes: typeof there, kind: string) => changes.filter(change => change.kind === kind).length
  expect(count(there, 'added')).toBe(count(back, 'removed'))
  expect(count(there, 'removed')).toBe(count(back, 'added'))
  expect(count(there, 'added')).toBeGreaterThan(0)
})

test('what the program does not keep yet is no part of the notice', () => {
  const nothing = { purposes: [], categories: [], groups: [], sources: [] }
  const kept: RegisterDefinition = { ...definition, notYetKept: nothing }
  expect(definition.notYetKept).not.toEqual(nothing)
  expect(digestOf(kept)).toBe(digestOf(definition))
  expect(diffDefinitions(definition, kept)).toEqual([])
})
