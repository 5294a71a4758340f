/** Three languages say the same things. That none lacks a sentence, TypeScript sees; the rest is asked here. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, root } from './tree.ts'

const languages = ['fi', 'sv', 'en'] as const
type Sentences = ReadonlyMap<string, unknown>

const rooms = [...new Set(filesOf('src/**/words/*.ts').map(path => path.slice(0, path.lastIndexOf('/'))))]

/** The sentences of one language by their path, such as `problems.required`. */
async function sentencesOf(room: string, language: string): Promise<Sentences> {
  const read = (await import(join(root, room, `${language}.ts`))) as Record<string, unknown>
  const found = new Map<string, unknown>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return void found.set(path, value)
    for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  walk(read[language], '')
  return found
}

test.each(rooms)('%s has Finnish, Swedish and English', room => {
  const files = filesOf(`${room}/*.ts`).map(path => path.split('/').at(-1))
  expect(files).toEqual(expect.arrayContaining(['en.ts', 'fi.ts', 'sv.ts']))
})

test.each(rooms)('%s says the same things in every language, and says something', async room => {
  const { fi, sv, en } = await inAll(room)
  expect([...fi.keys()].sort()).toEqual([...en.keys()].sort())
  expect([...sv.keys()].sort()).toEqual([...en.keys()].sort())
  for (const [language, sentences] of Object.entries({ fi, sv, en })) {
    const empty = [...sentences].filter(
      ([, sentence]) => typeof sentence === 'string' && sentence.trim() === '',
    )
    expect(empty.map(([path]) => `${language} ${path}`)).toEqual([])
  }
})

test.each(rooms)('%s leaves no sentence untranslated', async room => {
  const { fi, sv, en } = await inAll(room)
  const same = [...en].filter(
    ([path, sentence]) =>
      typeof sentence === 'string' &&
      sentence.split(/\s+/).length > 3 &&
      (fi.get(path) === sentence || sv.get(path) === sentence),
  )
  expect(same.map(([path]) => path)).toEqual([])
})

async function inAll(room: string) {
  const [fi, sv, en] = await Promise.all(languages.map(language => sentencesOf(room, language)))
  return { fi: fi as Sentences, sv: sv as Sentences, en: en as Sentences }
}
