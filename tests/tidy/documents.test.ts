/** The documents say what is there. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { variables } from '../../src/platform/config/variables.ts'
import { filesOf, root, textOf } from './tree.ts'

type Manifest = Readonly<Record<string, Readonly<Record<string, string>>>>
const manifest = JSON.parse(textOf('package.json')) as Manifest

test('README tells of every variable of the environment', () => {
  const told = textOf('README.md')
  expect(Object.keys(variables).filter(name => !told.includes(`\`${name}\``))).toEqual([])
})

test('README names no command that is not there', () => {
  const named = [...textOf('README.md').matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter(name => manifest.scripts?.[name] === undefined)).toEqual([])
})

test('Every dependency has its line of reason, and no reason is left of one that went', () => {
  const reasons = [...textOf('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| .{10}/gm)].map(
    ([, name]) => name ?? '',
  )
  const kinds = ['dependencies', 'optionalDependencies', 'devDependencies']
  const needed = kinds.flatMap(kind => Object.keys(manifest[kind] ?? {}))
  expect(reasons.toSorted()).toEqual(needed.toSorted())
})

test('Decisions are numbered without a gap, and each says its context, what was decided and what follows', () => {
  const decisions = filesOf('docs/decisions/*.md')
  expect(decisions.map(path => Number(path.split('/').at(-1)?.slice(0, 4)))).toEqual(
    decisions.map((_, index) => index + 1),
  )
  const parts = ['## Context', '## Decision', '## Consequences']
  expect(decisions.filter(path => parts.some(part => !textOf(path).includes(`\n${part}\n`)))).toEqual([])
})

test('Architecture is one page, and style two', () => {
  expect(textOf('docs/architecture.md').split('\n').length).toBeLessThanOrEqual(90)
  expect(textOf('STYLE.md').split('\n').length).toBeLessThanOrEqual(140)
})

test('A link in a document leads somewhere', () => {
  const lost = filesOf('*.md', 'docs/*.md', 'docs/decisions/*.md').flatMap(path =>
    [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => target ?? '')
      .filter(target => !existsSync(join(root, dirname(path), target)))
      .map(target => `${path} → ${target}`),
  )
  expect(lost).toEqual([])
})
