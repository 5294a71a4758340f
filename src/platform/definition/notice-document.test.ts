/** The published notice tells all that the original and the law want told, in each language. */

import { describe, expect, test } from 'vitest'
import { languages, loadDefinition, type NoticeBlock, noticeDocument, noticeJsonLd } from './index.ts'

const { definition } = loadDefinition('registers/lexmentor')
const harbour = loadDefinition('tests/support/registers/harbour').definition

const facts = (blocks: readonly NoticeBlock[]) => blocks.filter(block => block.kind === 'facts')
const tables = (blocks: readonly NoticeBlock[]) => blocks.filter(block => block.kind === 'table')
const allBlocks = (from: typeof definition, language: (typeof languages)[number]) =>
  noticeDocument(from, language).sections.flatMap(section => section.blocks)

describe.each(languages)('In %s', language => {
  const blocks = allBlocks(definition, language)

  test('every clause is a paragraph with its code, in the order of the notice', () => {
    const codes = blocks.flatMap(block => (block.kind === 'paragraph' && block.clause ? [block.clause] : []))
    expect(codes).toEqual(definition.sections.flatMap(section => section.clauses.map(clause => clause.code)))
  })

  test('every purpose is told with its basis, recipients and term (GDPR 13(1)(c)–(e), 13(2)(a))', () => {
    for (const purpose of Object.values(definition.purposes)) {
      const told = facts(blocks).find(
        block => block.key === purpose.key && block.title === purpose.name[language],
      )
      expect(told?.facts.some(fact => fact.text.includes('GDPR'))).toBe(true)
      const whole = JSON.stringify(told?.facts)
      for (const key of purpose.recipients)
        expect(whole).toContain(definition.recipients[key]!.name[language])
      for (const clock of Object.keys(purpose.terms))
        expect(whole).toContain(definition.clocks[clock]!.name[language])
      if (purpose.balancing) expect(whole).toContain(purpose.balancing[language])
    }
  })

  test('every category, group, source, recipient, right and commitment is told', () => {
    const whole = JSON.stringify(blocks)
    const { categories, groups, sources, recipients, rights } = definition
    for (const list of [categories, groups, sources, recipients, rights]) {
      for (const told of Object.values(list))
        expect(whole).toContain(JSON.stringify(told.wording[language]).slice(1, -1))
    }
    for (const { wording } of definition.commitments) expect(whole).toContain(wording[language])
  })

  test('the Ombudsman’s address is told, and nothing is empty or unfilled', () => {
    expect(JSON.stringify(blocks)).toContain('029 566 6700'.slice(4))
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|\[object|""|\{controller/)
  })

  test('the other register’s transfer is told with its safeguard, country and review day (GDPR 13(1)(f))', () => {
    const rows = tables(allBlocks(harbour, language)).flatMap(table => table.rows)
    const transfer = rows.find(row => row.some(cell => cell.includes('2021/914')))
    expect(transfer?.[0]).toBe(harbour.recipients['mailing-house']!.name[language])
    expect(transfer?.[1]).toBe({ fi: 'Yhdysvallat', sv: 'USA', en: 'United States' }[language])
    expect(transfer?.[3]).toMatch(/2027/)
  })
})

test('a term is told as a person says it', () => {
  const kept = (language: 'fi' | 'sv' | 'en') =>
    facts(allBlocks(definition, language))
      .find(block => block.key === 'newsletters')!
      .facts.find(fact => /Säilytys|Lagring|Kept/.test(fact.label))!.text
  expect(kept('fi')).toBe('1 kuukausi luvan päättymisestä; 3 vuotta viimeisestä yhteydenpidosta')
  expect(kept('sv')).toBe('1 månad från tillståndets upphörande; 3 år från den senaste kontakten')
  expect(kept('en')).toBe('1 month from the end of the permission; 3 years from the last contact')
})

test('health data is told with the condition that lets it be held, and for how short a time', () => {
  const health = facts(allBlocks(definition, 'en')).find(block => block.key === 'health')
  expect(health?.facts.map(fact => fact.text)).toEqual([
    'Stored encrypted, and shown only to those who need it, which is logged',
    'The person’s explicit consent, given in answering the question (GDPR 9(2)(a))'.replace('’', "'"),
    '14 days from the end of the training or event',
  ])
})

test('a register without transfers says so, and says that no decision is automated', () => {
  const text = JSON.stringify(allBlocks(definition, 'en'))
  expect(text).toContain('At present no data is transferred outside the EU and the EEA.')
  expect(text).toContain('made by automated processing alone')
})

describe('As linked data', () => {
  const data = noticeJsonLd(definition)
  const text = JSON.stringify(data)

  test('each purpose is a process with its legal basis, recipients and durations', () => {
    const processes = data['dpv:hasProcess'] as readonly Record<string, unknown>[]
    expect(processes).toHaveLength(Object.keys(definition.purposes).length)
    expect(processes.find(process => process['@id'] === '#process-bookkeeping')).toMatchObject({
      'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-c' },
      'dpv:hasRecipient': [{ '@id': '#recipient-accounting-office' }],
      'dpv:hasStorageCondition': [{ 'dpv:hasDuration': { '@type': 'xsd:duration', '@value': 'P6Y' } }],
    })
  })

  test('every name inside it that is pointed at is there', () => {
    const pointed = [...text.matchAll(/\{"@id":"(#[^"]+)"\}/g)].map(found => found[1])
    const there = new Set([...text.matchAll(/"@id":"(#[^"]+)",/g)].map(found => found[1]))
    expect(pointed.length).toBeGreaterThan(14)
    expect(pointed.filter(name => !there.has(name))).toEqual([])
  })

  test('every prefix that it uses is declared', () => {
    const declared = Object.keys(data['@context'] as object)
    const used = [...text.matchAll(/"([a-z-]+):[A-Za-z][\w-]*"/g)].map(found => found[1])
    expect([...new Set(used)].filter(prefix => !declared.includes(prefix!))).toEqual([])
  })

  test('the other register’s transfer stands on standard contractual clauses', () => {
    const recipients = noticeJsonLd(harbour)['dpv:hasRecipient'] as readonly Record<string, unknown>[]
    expect(recipients.find(recipient => recipient['@id'] === '#recipient-mailing-house')).toMatchObject({
      'dpv:hasCountry': { '@id': 'loc:US' },
      'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A46-2-c' },
    })
  })
})
