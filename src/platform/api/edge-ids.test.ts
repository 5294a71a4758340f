import { expect, test } from 'vitest'
import { z } from 'zod'
import { idOf, toEdge } from '#platform/ids'
import { decoderOf, encoderOf } from './edge-ids.ts'

const uuid = '0195d3c0-0000-7000-8000-000000000001'
const [per, org] = [toEdge('per', uuid), toEdge('org', uuid)]

const shapes: readonly (readonly [string, z.ZodType, unknown, unknown])[] = [
  ['a field', z.object({ a: idOf('per'), b: z.string() }), { a: per, b: per }, { a: uuid, b: per }],
  [
    'a field that may be missing',
    z.object({ a: idOf('per').nullish().default(null) }),
    { a: per },
    { a: uuid },
  ],
  [
    'a list',
    z.object({ a: z.array(z.object({ b: idOf('per') })) }),
    { a: [{ b: per }] },
    { a: [{ b: uuid }] },
  ],
  ['a record', z.record(z.string(), idOf('org')), { x: org }, { x: uuid }],
  [
    'a union that is told apart',
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), who: idOf('per') }),
      z.object({ kind: z.literal('organisation'), who: idOf('org') }),
    ]),
    { kind: 'organisation', who: org },
    { kind: 'organisation', who: uuid },
  ],
  [
    'an id or a word',
    z.object({ a: z.union([z.literal('none'), idOf('per')]) }),
    { a: 'none' },
    { a: 'none' },
  ],
  [
    'what is transformed afterwards',
    z.object({ a: idOf('per').transform(id => ({ id })) }),
    { a: per },
    { a: uuid },
  ],
]

test.each(shapes)('the ids of %s come in and go out', (_, schema, outside, inside) => {
  expect(decoderOf(schema)(outside)).toEqual(inside)
  expect(encoderOf(schema)(inside)).toEqual(outside)
})

test('a shape that contains itself is walked as deep as the value goes', () => {
  type Tree = { id: string; under?: Tree[] | undefined }
  const tree: z.ZodType<Tree> = z.object({ id: idOf('per'), under: z.lazy(() => z.array(tree)).optional() })
  const inside = { id: uuid, under: [{ id: uuid, under: [{ id: uuid }] }] }
  const outside = { id: per, under: [{ id: per, under: [{ id: per }] }] }
  expect(encoderOf(tree)(inside)).toEqual(outside)
  expect(decoderOf(tree)(outside)).toEqual(inside)
})

test('what is given stays as it was', () => {
  const given = { a: uuid }
  expect(encoderOf(z.object({ a: idOf('per') }))(given)).toEqual({ a: per })
  expect(given).toEqual({ a: uuid })
})

test('whatever comes in instead of an object, the schema is left to say so', () => {
  const decode = decoderOf(z.object({ a: idOf('per') }))
  for (const odd of [null, 7, 'x', [], { a: 7 }, { a: null }]) expect(decode(odd)).toEqual(odd)
  expect(decode({ a: uuid })).toEqual({ a: '' })
})
