/** What is not kept is owned up to: no clause is left out of the list, and no proof is named that is not made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/config'
import { loadDefinition } from '#platform/definition'
import { noticePromises } from './promises/index.ts'
import { clausesOf } from './rules/place-promises.ts'

const { definition } = loadDefinition(join(projectRoot(), 'registers/lexmentor'))
const rows = readFileSync(join(projectRoot(), 'docs/not-yet-kept.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| N'))
  .map(line => line.split('|').map(cell => cell.trim()))

test('every clause stands in the list once, with what keeps it or what is missing', () => {
  const codes = definition.sections.flatMap(({ clauses }) => clauses.map(({ code }) => code))
  expect(rows.map(([, code]) => code)).toEqual(codes)
  expect(rows.filter(([, , kept, missing]) => kept === '' && missing === '')).toEqual([])
})

test('the promises that it names are those that prove the clause', () => {
  for (const [, code = '', kept = ''] of rows) {
    const named = [...kept.matchAll(/\*([a-z-]+)\*/g)].map(found => found[1])
    const proving = noticePromises
      .filter(promise => clausesOf(promise, definition).includes(code))
      .map(({ key }) => key)
    expect({ code, named: named.toSorted() }).toEqual({ code, named: proving.toSorted() })
  }
})
