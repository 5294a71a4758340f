/** What every file owes its reader: a size, an opening sentence, nothing half done and nothing of somebody's own desk. */
import { expect, test } from 'vitest'
import { filesOf, isTest, placesOf, textOf } from './tree.ts'

const linesMax = 250
const medianMax = 70

const written = filesOf('{src,tests,scripts,bench}/**/*.{ts,tsx,sql,css}', '*.ts')
const source = filesOf('src/**/*.{ts,tsx}').filter(path => !isTest(path))
const lines = (path: string) => textOf(path).trimEnd().split('\n').length

test(`A file is at most ${linesMax} lines`, () => {
  const long = written.filter(path => lines(path) > linesMax).map(path => `${path}: ${lines(path)}`)
  expect(long).toEqual([])
})

test('Most files are a screen or two', () => {
  const sizes = source.map(lines).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(medianMax)
})

test('A file opens with a sentence that says what it is', () => {
  const silent = source.filter(path => !/^\/\*\*\s+(\*\s+)?\S.{15}/.test(textOf(path)))
  expect(silent).toEqual([])
})

test('A migration opens with why it is', () => {
  const silent = filesOf('src/**/migrations/*.sql').filter(path => !/^-- \S.{10}/.test(textOf(path)))
  expect(silent).toEqual([])
})

test('A migration leaves apartness, privileges and comments to the guard that derives them', () => {
  const migrations = filesOf('src/capabilities/*/migrations/*.sql')
  expect(placesOf(migrations, /\b(grant|revoke|create policy|comment on)\b|row level security/i)).toEqual([])
})

test('Nothing is left to be done in a comment', () => {
  const words = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X|HA', 'CK'].join(''))
  expect(placesOf(written, words)).toEqual([])
})

test('No test is put aside, and none runs alone', () => {
  expect(placesOf(written.filter(isTest), /\b(test|it|describe)\.(skip|only|todo|fails)\b/)).toEqual([])
})

test('A test’s title names nobody and nobody’s data', () => {
  const titles = /^\s*(test|it|describe)(\.each\(.*\))?\(\s*['"`].*(@\w|\d{6}[-+A-FU-Y]\d{3}\w|\+\d{7})/
  expect(placesOf(written.filter(isTest), titles)).toEqual([])
})

test('A rule is lifted with a reason, and only in the room that the rule protects', () => {
  const lifted = placesOf(source, /biome-ignore/)
  const rooms: readonly [RegExp, RegExp][] = [
    [/noProcessEnv/, /^src\/platform\/config\//],
    [/noConsole/, /^src\/(platform\/(log|command)\/|seloste\.ts|main\.ts)/],
    [/noDefaultExport|noNonNullAssertion|noEnum/, /^$/],
  ]
  const wrong = lifted.filter(
    place =>
      !/biome-ignore [\w/]+: .{9}/.test(place) ||
      rooms.some(([rule, room]) => rule.test(place) && !room.test(place)),
  )
  expect(wrong).toEqual([])
})

test('No file tells of the machine it was written on', () => {
  const everything = filesOf(
    '**/*.{ts,tsx,js,mjs,json,yaml,md,sql,css,service}',
    '.ci/run',
    '.npmrc',
    'Dockerfile',
  )
  const places = new RegExp(
    [
      `(^|[\\s"'\`(=])/(${['wor', 'k|ro', 'ot|home/\\w+|Us', 'ers'].join('')})/`,
      '(registry|mirror|proxy)[.]\\w+[.]\\w+',
    ].join('|'),
  )
  expect(placesOf(everything, places)).toEqual([])
})
