/** The program and the notice fit, or the start stops with a sentence that says what to mend. */

import { describe, expect, test } from 'vitest'
import { type CodeFacts, checkFit, loadDefinition, printFitProblems } from './index.ts'

const { definition } = loadDefinition('tests/support/registers/harbour')
const { purposes, categories, groups, sources } = definition

const use = {
  record: 'people.person',
  purpose: 'customer-care',
  category: 'identity',
  clock: 'relationship_ended',
}

/** A program that uses one purpose and one category, and owns up to the rest. */
const fitting: CodeFacts = {
  uses: [use, { ...use, clock: null }],
  groups: Object.keys(groups),
  sources: ['person'],
  notYetKept: {
    purposes: Object.keys(purposes).filter(key => key !== 'customer-care'),
    categories: Object.keys(categories).filter(key => key !== 'identity'),
    groups: [],
    sources: Object.keys(sources).filter(key => key !== 'person'),
  },
}

test('a program that does what the notice tells, and says what it does not do yet, may start', () => {
  expect(checkFit(definition, fitting)).toEqual([])
})

describe('A register can not hold what its notice does not tell', () => {
  test('a record with an untold purpose or category is named', () => {
    const spying = { ...use, record: 'spy.file', purpose: 'spying', category: 'habits' }
    const found = checkFit(definition, { ...fitting, uses: [...fitting.uses, spying] })
    expect(found).toMatchObject([
      { file: 'purposes.yaml', path: 'spying', problem: expect.stringContaining('spy.file') },
      { file: 'categories.yaml', path: 'habits', problem: expect.stringContaining('spy.file') },
    ])
    expect(printFitProblems(found)).toContain(
      'purposes.yaml spying: the record spy.file uses the purpose "spying"',
    )
  })

  test('a group or source that one notice leaves out is no misfit: only what is told is offered and shown', () => {
    const facts = { ...fitting, groups: [...fitting.groups, 'pirates'], sources: ['person', 'rumour'] }
    expect(checkFit(definition, facts)).toEqual([])
  })

  test('a purpose may leave one clock of a record untold, not all of them', () => {
    const sailed = { ...use, clock: 'tour_sailed' }
    expect(checkFit(definition, { ...fitting, uses: [use, sailed] })).toEqual([])
    expect(checkFit(definition, { ...fitting, uses: [sailed] })).toHaveLength(1)
  })

  test('a row that would age by a clock with no term is named with both', () => {
    const found = checkFit(definition, { ...fitting, uses: [{ ...use, clock: 'tour_sailed' }] })
    expect(found).toMatchObject([{ file: 'purposes.yaml', path: 'customer-care.terms' }])
    expect(found[0]?.problem).toContain('people.person ages by the clock "tour_sailed"')
  })
})

describe('A notice can not tell what nothing keeps', () => {
  test('what is told, not used and not owned up to is named', () => {
    const boastful = {
      ...fitting,
      notYetKept: { purposes: [], categories: [], groups: [], sources: [] },
      groups: [],
    }
    const paths = checkFit(definition, boastful).map(problem => problem.path)
    expect(paths).toContain('harbour-tours')
    expect(paths).toContain('boat')
    expect(paths).toContain('members')
    expect(paths).toContain('boat-register')
    expect(paths).not.toContain('customer-care')
  })

  test('what is kept by now and still owned up to is named', () => {
    const modest = { ...fitting, notYetKept: { ...fitting.notYetKept, groups: ['members'] } }
    expect(checkFit(definition, modest)).toMatchObject([{ file: 'not-yet-kept.yaml', path: 'groups' }])
  })
})
