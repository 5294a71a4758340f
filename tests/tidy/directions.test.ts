/** That the rules of direction see what they are for: a small house with each wrong way planted in it. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './tree.ts'

const planted: Readonly<Record<string, string>> = {
  'src/capabilities.ts': `export const capabilities = []`,
  'src/platform/db/index.ts': `export { db } from './pool.ts'`,
  'src/platform/db/pool.ts': `export const db = 1`,
  'src/platform/http/index.ts': `export const http = 1`,
  'src/platform/clock/index.ts': `export { now } from './now.ts'`,
  'src/platform/clock/now.ts': `import { staff } from '../../capabilities/staff/index.ts'\nexport const now = staff`,
  'src/platform/mail/index.ts': `import { connect } from 'node:tls'\nexport const mail = connect`,
  'src/ui/index.ts': `import { db } from '../platform/db/index.ts'\nexport { button } from './button.ts'\nexport const ui = db`,
  'src/ui/button.ts': `export const button = 1`,
  'src/capabilities/staff/index.ts': `export { roles } from './roles.ts'\nexport const staff = 1`,
  'src/capabilities/staff/roles.ts': `export const roles = []`,
  'src/capabilities/people/index.ts': `import { roles } from '../staff/roles.ts'\nexport const people = roles`,
  'src/capabilities/people/pages/person.tsx': `import { db } from '../../../platform/db/index.ts'\nimport { button } from '../../../ui/button.ts'\nexport const person = [db, button]`,
  'src/capabilities/people/queries/find.ts': `import { http } from '../../../platform/http/index.ts'\nimport { request } from 'node:https'\nexport const find = [http, request]`,
  'src/capabilities/people/rules/a.ts': `import { b } from './b.ts'\nexport const a = b`,
  'src/capabilities/people/rules/b.ts': `import { a } from './a.ts'\nexport const b = a`,
  'src/capabilities/people/rules/c.ts': `import type { D } from './d.ts'\nexport type C = D`,
  'src/capabilities/people/rules/d.ts': `import type { C } from './c.ts'\nexport type D = C`,
  'src/capabilities/audit/index.ts': `import { people } from '../people/index.ts'\nimport { capabilities } from '../../capabilities.ts'\nexport const audit = [people, capabilities]`,
  'src/capabilities/audit/lost.ts': `import { gone } from './gone.ts'\nexport const lost = gone`,
}

let folder: string
let broken: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-planted-'))
  for (const [path, text] of Object.entries(planted)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
  )
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  broken = await violations()
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['platform-knows-no-business', 'src/platform/clock/now.ts'],
  ['ui-knows-no-business', 'src/ui/index.ts'],
  ['enter-by-the-door', 'src/capabilities/people/index.ts'],
  ['enter-the-look-by-the-door', 'src/capabilities/people/pages/person.tsx'],
  ['overseers-read-declarations-only', 'src/capabilities/audit/index.ts'],
  ['screens-hold-no-sql', 'src/capabilities/people/pages/person.tsx'],
  ['logic-knows-no-http', 'src/capabilities/people/queries/find.ts'],
  ['only-platform-touches-the-outside', 'src/capabilities/people/queries/find.ts'],
  ['sockets-have-their-own-room', 'src/platform/mail/index.ts'],
  ['only-the-start-reads-the-table-of-contents', 'src/capabilities/audit/index.ts'],
  ['no-circular', 'src/capabilities/people/rules/a.ts'],
  ['everything-resolves', 'src/capabilities/audit/lost.ts'],
])('%s is seen where it is broken', (rule, from) => {
  expect(broken).toContain(`${rule} ${from}`)
})

test('Two files that need each other’s types only are no circle', () => {
  expect(broken.filter(each => /rules\/[cd]\.ts/.test(each))).toEqual([])
})

/** `rule from`, of the planted house. */
function violations(): Promise<readonly string[]> {
  type Found = { summary: { violations: { rule: { name: string }; from: string }[] } }
  const words = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  return new Promise((resolve, reject) => {
    // What is broken makes it end with a number other than 0, so the answer is what it printed.
    execFile(join(root, 'node_modules/.bin/depcruise'), words, { cwd: folder }, (_, printed, said) => {
      if (printed === '') return reject(new Error(said))
      const { summary } = JSON.parse(printed) as Found
      resolve(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
    })
  })
}
