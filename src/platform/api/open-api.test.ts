import { expect, test } from 'vitest'
import { z } from 'zod'
import { capabilities } from '#capabilities'
import type { Capability } from '#platform/capability'
import { capability } from '#platform/capability'
import { query } from '#platform/operation'
import { boats } from '../../../tests/support/boats.ts'
import { openApiDocument } from './open-api.ts'
import { route } from './route.ts'

/** Whatever JSON may hold; the checker looks before it relies on anything. */
type Json = ReturnType<typeof JSON.parse>

const title = { fi: 'Rekisteri', sv: 'Register', en: 'Register' }
const documentOf = (of: readonly Capability[]) =>
  JSON.parse(JSON.stringify(openApiDocument(of, { title, server: '/api/v1' })))

/** What a reader of the document relies on, checked by itself: the checker knows OpenAPI, not our code. */
function faultsOf(document: Json): string[] {
  const faults: string[] = []
  const need = (holds: unknown, what: string) => holds || faults.push(what)
  const refs: string[] = []
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (key === '$ref') refs.push(String(each))
      need(key !== '$defs' && key !== '$schema', `${at} has ${key}`)
      walk(each, `${at}/${key}`)
    }
  }
  walk(document, '')
  for (const ref of refs) {
    const found =
      ref.startsWith('#/') &&
      ref
        .slice(2)
        .split('/')
        .reduce((at: Json, part) => at?.[part], document)
    need(found !== undefined && found !== false, `${ref} leads nowhere`)
  }
  need(/^3\.1\.\d+$/.test(document.openapi), 'the version')
  need(document.info?.title && document.info?.version, 'info')
  for (const name of Object.keys(document.components.schemas))
    need(/^[\w.-]+$/.test(name), `the component ${name}`)
  const ids = new Set<string>()
  for (const [path, item] of Object.entries<Json>(document.paths)) {
    need(path.startsWith('/'), `${path} begins with no slash`)
    for (const [method, operation] of Object.entries<Json>(item)) {
      const at = `${method} ${path}`
      need(['get', 'post', 'put', 'patch', 'delete'].includes(method), `${at} is no method`)
      need(operation.operationId && !ids.has(operation.operationId), `${at} has no name of its own`)
      ids.add(operation.operationId)
      const inPath = operation.parameters.filter((each: Json) => each.in === 'path')
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      need(
        JSON.stringify(inPath.map((each: Json) => each.name)) === JSON.stringify(named),
        `${at} declares other parameters than its path`,
      )
      for (const each of operation.parameters) {
        need(each.schema && typeof each.schema === 'object', `${at} ${each.name} has no schema`)
        need(each.in !== 'path' || each.required === true, `${at} ${each.name} is not required`)
      }
      const keys = operation.parameters.map((each: Json) => `${each.in} ${each.name}`)
      need(new Set(keys).size === keys.length, `${at} declares a parameter twice`)
      need(method !== 'get' || operation.requestBody === undefined, `${at} has a body`)
      need(
        Object.keys(operation.responses).some(status => status.startsWith('2')),
        `${at} never succeeds`,
      )
      for (const [status, response] of Object.entries<Json>(operation.responses)) {
        need(/^[2345]\d\d$/.test(status), `${at} answers ${status}`)
        need(response.description, `${at} ${status} says nothing`)
        need(status === '204' || status === '304' || response.content, `${at} ${status} has no content`)
      }
      for (const tag of operation.tags)
        need(
          document.tags.some((each: Json) => each.name === tag),
          `${at} has the tag ${tag}`,
        )
    }
  }
  return faults
}

test('the document of the boats is in form', () => {
  expect(faultsOf(documentOf([boats]))).toEqual([])
})

test('the document of the whole house is in form', () => {
  expect(faultsOf(documentOf(capabilities))).toEqual([])
})

test('an operation tells its fields, its headers, whom it serves and how it may refuse', () => {
  const { patch } = documentOf([boats]).paths['/boats/{boat}']
  const { components } = documentOf([boats])
  expect(patch['x-purposes']).toEqual(['customer-care'])
  expect(patch['x-permission']).toBe('boats:launch')
  expect(patch.parameters.map((each: { name: string }) => each.name)).toEqual(['boat', 'If-Match'])
  expect(patch.parameters[0].schema.pattern).toMatch(/^\^boa_/)
  expect(Object.keys(components.schemas['boats.rename.body'].properties)).toEqual(['name', 'berth'])
  expect(patch.responses[412]['x-codes']).toEqual(['stale'])
  expect(patch.responses[428]['x-codes']).toEqual(['needs-if-match'])
  expect(patch.responses[401]['x-codes']).toEqual(['not-signed-in'])
})

test('a shape that contains itself points at a component', () => {
  type Tree = { name: string; under: Tree[] }
  const tree: z.ZodType<Tree> = z.object({ name: z.string(), under: z.lazy(() => z.array(tree)) })
  const look = query({
    name: 'trees.look',
    may: 'trees:see',
    for: 'customer-care',
    takes: z.strictObject({}),
    gives: z.object({ tree }),
    refuses: [],
    shows: () => [],
    run: async () => ({}),
  })
  const words = { name: 'Trees', records: {}, refusals: {}, facts: {}, uses: {} }
  const trees = capability({
    key: 'trees',
    queries: [look],
    routes: [route('GET', '/trees', look)],
    words: { en: words, fi: words, sv: words },
  })
  expect(faultsOf(documentOf([trees]))).toEqual([])
})

test('the checker sees what is wrong', () => {
  const document = documentOf([boats])
  document.paths['/boats/{boat}'].get.parameters = []
  document.paths['/boats'].get.responses[200].content['application/json'].schema.$ref =
    '#/components/schemas/gone'
  expect(faultsOf(document)).toEqual([
    '#/components/schemas/gone leads nowhere',
    'get /boats/{boat} declares other parameters than its path',
  ])
})
