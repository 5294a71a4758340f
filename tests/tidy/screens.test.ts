/** What a page may not say or do by itself, read from its syntax. */
import { expect, test } from 'vitest'
import { attributesOf, textsOf } from './markup.ts'
import { filesOf, isTest } from './tree.ts'

const screens = filesOf('src/**/*.tsx').filter(path => !isTest(path))

/** Names of the protocol are the same in every language: `If-Match`, `/api/v1`. */
const isSentence = ({ text }: Readonly<{ text: string | undefined }>): boolean =>
  /\p{L}{2}/u.test(text ?? '') && !/^(\/[\w/.-]+|[A-Z][a-z]+(-[A-Z][a-z]+)+)$/.test(text ?? '')

test('What is planted on a page is seen', () => {
  const planted = `const page = <a href={\`/people/\${id}\`} style="color: red">Open {'the person'}</a>`
  expect(textsOf('planted.tsx', planted).map(({ text }) => text)).toEqual(['Open', 'the person'])
  expect(attributesOf('planted.tsx', planted).map(({ name, text }) => [name, text])).toEqual([
    ['href', '/people/'],
    ['style', 'color: red'],
  ])
})

test('Every sentence that a person reads stands in words', () => {
  expect(screens.flatMap(path => textsOf(path)).filter(isSentence)).toEqual([])
})

test('A link and a form know in which register they are', () => {
  const links = screens
    .flatMap(path => attributesOf(path))
    .filter(({ name }) => /^(href|action|formaction|src)$/i.test(name))
  expect(links.filter(({ text }) => /^\/(?!\/)/.test(text ?? ''))).toEqual([])
})

test('A page asks no third party for anything', () => {
  const sources = screens
    .flatMap(path => attributesOf(path))
    .filter(({ name }) => /^(src|srcset|href|action)$/i.test(name))
  expect(sources.filter(({ text }) => /^(https?:)?\/\//.test(text ?? ''))).toEqual([])
})

test('Looks are in the style sheets and behaviour in scripts of their own', () => {
  const inline = screens
    .flatMap(path => attributesOf(path))
    .filter(({ name }) => /^(style|on[a-z]+|dangerouslySetInnerHTML)$/i.test(name))
  expect(inline).toEqual([])
})

test('A name that is only heard is a sentence too', () => {
  const heard = screens
    .flatMap(path => attributesOf(path))
    .filter(({ name }) => /^(aria-label|title|alt|placeholder|label|help)$/.test(name))
  expect(heard.filter(isSentence)).toEqual([])
})
