import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { projectRoot } from '#platform/config'
import { languages } from '#platform/i18n'
import { universalRefusals } from '#platform/operation'
import { columnsWhere } from '#platform/privacy'
import { declarationsOf } from '../../src/open-house.ts'

/** Refusals that are worded once for all, by their kind, in the platform's own words. */
const ofEveryCapability = new Set<string>([...universalRefusals, 'not-found', 'stale', 'expired', 'too-many'])

const all = <T>(of: (capability: (typeof capabilities)[number]) => readonly T[]): readonly T[] =>
  capabilities.flatMap(of)

/** Facts that are noted anywhere in a capability: they have no other declaration than the note itself. */
function notedFacts(key: string): readonly string[] {
  const folder = join(projectRoot(), 'src/capabilities', key)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  return files.flatMap(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    return [...text.matchAll(/(?<![\w-])['`]([a-z]+\.[a-z]+(?:-[a-z]+)*)['`]/g)].map(([, fact]) => fact ?? '')
  })
}

const notes = (key: string): readonly string[] => {
  const folder = join(projectRoot(), 'src/capabilities', key)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap(file => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bnote\(\s*'([^']+)'/g)])
    .map(([, fact]) => fact ?? '')
}

for (const language of languages) {
  const words = capabilities.map(capability => capability.words[language])
  const gathered = {
    refusals: new Set(words.flatMap(({ refusals }) => Object.keys(refusals))),
    facts: new Set(words.flatMap(({ facts }) => Object.keys(facts))),
    uses: new Set(words.flatMap(({ uses }) => Object.keys(uses))),
  }

  test(`every operation and query has a name in ${language}, and no name is left over`, () => {
    const uses = all(({ operations, queries }) => [...operations, ...queries].map(({ name }) => name))
    expect([...gathered.uses].sort()).toEqual([...uses].sort())
  })

  test(`every refusal has a sentence in ${language}, and no sentence is left over`, () => {
    const declared = new Set(
      all(({ operations, queries }) => [...operations, ...queries].flatMap(({ refuses }) => [...refuses])),
    )
    const lacking = [...declared].filter(code => !gathered.refusals.has(code) && !ofEveryCapability.has(code))
    expect(lacking).toEqual([])
    expect([...gathered.refusals].filter(code => !declared.has(code) && code !== 'not-signed-in')).toEqual([])
  })

  test(`every fact that is noted has words in ${language}, and none are left over`, () => {
    const noted = all(({ key }) => notes(key))
    expect(noted.length).toBeGreaterThan(0)
    expect(noted.filter(fact => !gathered.facts.has(fact))).toEqual([])
    const written = new Set(all(({ key }) => notedFacts(key)))
    expect([...gathered.facts].filter(fact => !written.has(fact) && !fact.startsWith('audit.'))).toEqual([])
  })

  test(`every record, told column and promise has words in ${language}`, () => {
    for (const record of declarationsOf(capabilities).records) {
      const told = columnsWhere(record, ['about', 'trace']).map(([name]) => name)
      if (told.length === 0) continue
      const known = words.find(each => Object.hasOwn(each.records, record.table))?.records[record.table]
      expect(known?.holds ?? '', record.table).not.toBe('')
      // Facts are told as context, by name where somebody has given them one.
      const facts = columnsWhere(record, ['fact']).map(([name]) => name)
      const worded = Object.keys(known?.columns ?? {})
      expect(worded.filter(name => !facts.includes(name)).sort(), record.table).toEqual([...told].sort())
    }
    for (const { key, promises, words: own } of capabilities)
      expect(Object.keys(own[language].promises ?? {}).sort(), key).toEqual(
        promises.map(promise => promise.key).sort(),
      )
  })

  test(`no sentence in ${language} is empty, or another language’s`, () => {
    for (const { key, words: own } of capabilities) {
      const sentences = leaves(own[language])
      const english = leaves(own.en)
      for (const [path, sentence] of sentences) {
        expect(sentence.trim(), `${key} ${path}`).not.toBe('')
        // A word or two may well be the same; a sentence is not.
        if (language !== 'en' && sentence.split(' ').length > 3)
          expect(sentence, `${key} ${path}`).not.toBe(english.get(path))
      }
    }
  })
}

function leaves(words: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words !== 'object' || words === null) return new Map()
  return new Map(Object.entries(words).flatMap(([key, value]) => [...leaves(value, `${path}/${key}`)]))
}
