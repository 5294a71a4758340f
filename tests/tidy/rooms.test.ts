/** The house's rooms: always these names, each optional, nothing else. */
import { expect, test } from 'vitest'
import { filesOf, isTest, textOf } from './tree.ts'

/** What stands right under src/: the ways to start, the table of contents, and three floors. */
const floors = ['platform', 'ui', 'capabilities']

const roomsOfACapability = [
  'index.ts',
  'schema.ts',
  'migrations/*.sql',
  'personal-data.ts',
  'rules.ts',
  'rules/**/*.ts',
  'queries.ts',
  'queries/*.ts',
  'operations/*.ts',
  'reactions.ts',
  'routes.ts',
  'pages/**/*.{ts,tsx}',
  'commands.ts',
  'commands/*.ts',
  'jobs.ts',
  'jobs/*.ts',
  'words/**/*.ts',
  // What the browser runs: small scripts that a page is better with and works without.
  'client/**/*.ts',
  // Clauses of the notice that the capability checks against its own data.
  'promises.ts',
  'promises/*.ts',
]

/** Folders named after an outside system, by capability. */
const outsideSystems: Readonly<Record<string, readonly string[]>> = {
  staff: ['better-auth'],
  organisations: ['ytj'],
}

/** A name that says only that somebody did not know where to put it. */
const drawers = /^(utils?|helpers?|common|libs?|types?|services?|misc|shared|managers?)(\.tsx?)?$/

test('A capability has the rooms that every capability has, and no others', () => {
  const strays = filesOf('src/capabilities/*/**/*.*').filter(path => {
    const [, , capability = '', ...rest] = path.split('/')
    if (isTest(path) || outsideSystems[capability]?.includes(rest[0] ?? '')) return false
    const known = roomsOfACapability.some(pattern => matches(rest.join('/'), pattern))
    return !known && !(rest.length === 1 && isNamedAfterItsExport(path))
  })
  expect(strays).toEqual([])
})

test('Nothing is put into a drawer', () => {
  const paths = filesOf('{src,tests,scripts,bench}/**/*.*')
  expect(paths.filter(path => path.split('/').some(part => drawers.test(part)))).toEqual([])
})

test('There are three floors', () => {
  const found = filesOf('src/*/**/*.*').map(path => path.split('/')[1] ?? '')
  expect([...new Set(found)].sort()).toEqual(floors.toSorted())
})

test('Every room of the platform and every capability has a door that says what it is', () => {
  const rooms = filesOf('src/{platform,capabilities}/*/**/*.*').map(path =>
    path.split('/').slice(0, 3).join('/'),
  )
  const doors = new Set(filesOf('src/{platform,capabilities}/*/index.ts'))
  expect([...new Set(rooms)].filter(room => !doors.has(`${room}/index.ts`))).toEqual([])
})

test('Files are named in kebab-case, migrations by number and name', () => {
  const paths = filesOf('{src,tests,scripts,bench}/**/*.{ts,tsx,sql,css}')
  const named = (path: string) => path.split('/').at(-1) ?? ''
  const wrong = paths.filter(path =>
    path.endsWith('.sql')
      ? !/^\d{4}-[a-z0-9-]+\.sql$/.test(named(path))
      : !/^[a-z0-9-]+(\.test|\.config|\.d)?\.(tsx?|css)$/.test(named(path)),
  )
  expect(wrong).toEqual([])
})

/** A noun or a verb of the capability's own may stand beside its door (docs/decisions/0017-nouns-beside-the-door.md). */
function isNamedAfterItsExport(path: string): boolean {
  const last =
    (path.split('/').at(-1) ?? '')
      .replace(/\.tsx?$/, '')
      .split('-')
      .at(-1) ?? ''
  const noun = last.replace(/s$/, '')
  return new RegExp(`^export (type |async )?(const|function[*]?|class|type)? ?\\w*${noun}`, 'im').test(
    textOf(path),
  )
}

function matches(path: string, pattern: string): boolean {
  const source = pattern
    .replaceAll('.', '\\.')
    .replace(/\{(.+?)\}/, (_, choices: string) => `(${choices.replaceAll(',', '|')})`)
    .replaceAll('**/', '(@/)?')
    .replaceAll('*', '[^/]+')
    .replaceAll('(@/)?', '(.+/)?')
  return new RegExp(`^${source}$`).test(path)
}
