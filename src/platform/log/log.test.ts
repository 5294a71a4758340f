import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admit, createLogger, describeError, newReference } from './index.ts'

const captured = () => {
  const lines: string[] = []
  return { lines, logger: createLogger('info', { write: line => void lines.push(line) }) }
}

const personal = [
  'Aino',
  'aino',
  'aino.virtanen',
  'aino@example.fi',
  '131052-308T',
  '+358401234567',
  'Kotikatu 1',
  'Aino Virtanen',
]

test('a line says what happened in ids, enums and numbers', () => {
  const { lines, logger } = captured()
  logger.info({
    event: 'request.answered',
    route: '/people/:id',
    method: 'GET',
    status: 200,
    durationMs: 3.5,
    personId: '0198c8f2-7a11-7c3e-8b1a-2f4e5d6c7b8a',
    warm: true,
  })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 'info',
    event: 'request.answered',
    route: '/people/:id',
    method: 'GET',
    status: 200,
    durationMs: 3.5,
    personId: '0198c8f2-7a11-7c3e-8b1a-2f4e5d6c7b8a',
    warm: true,
  })
})

test('no text gets in through a field that nobody has reviewed, whatever it looks like', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('name', 'q', 'email', 'message', 'user', 'constructor', '__proto__'),
      fc.string(),
      (field, text) => {
        expect(JSON.stringify(admit(Object.fromEntries([[field, `zqx${text}`]])))).not.toContain('zqx')
      },
    ),
  )
})

test.each(personal)('%s gets in neither as an id, nor in an object or list, nor as a field name', value => {
  const line = JSON.stringify(
    admit({
      event: 'x',
      personId: value,
      id: value,
      state: { value },
      codes: [value],
      error: value,
      [`a ${value}`]: 1,
    }),
  )
  expect(line).not.toContain(value)
})

test.each(['aino@example.fi', '131052-308T', 'Kotikatu 1', 'Aino Virtanen', '/people?q=aino'])(
  '%s does not have the shape of any enum field',
  value => {
    const fields = { event: value, state: value, route: value, table: value, url: value, refusal: value }
    expect(JSON.stringify(admit(fields))).not.toContain(value)
  },
)

test('an error is told by its class, code and place, never by its message', () => {
  const error = Object.assign(
    new TypeError('duplicate aino@example.fi\n    at aino@example.fi (/home/aino:1:1)'),
    {
      code: '23505',
      constraint: 'email_of_person',
      detail: 'Key (email)=(aino@example.fi) already exists.',
      cause: new Error('aino'),
    },
  )
  const described = describeError(error)
  expect(described).toMatchObject({
    name: 'TypeError',
    code: '23505',
    constraint: 'email_of_person',
    cause: { name: 'Error' },
  })
  expect(described.frames[0]).toMatch(/log\.test\.ts:\d+:\d+$/)
  expect(JSON.stringify(described)).not.toContain('aino')
})

test('whatever is thrown is described', () => {
  fc.assert(
    fc.property(fc.anything(), thing => {
      expect(describeError(thing).name).toMatch(/^(thrown \w+|\w+)$/)
    }),
  )
})

test('a fault is logged under the reference that the person is shown', () => {
  const { lines, logger } = captured()
  const reference = logger.fault(new RangeError('aino'), { event: 'request.failed' })
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', reference, error: { name: 'RangeError' } })
  expect(lines[0]).not.toContain('aino')
  expect(newReference()).not.toBe(newReference())
})

test('what is below the level is not written', () => {
  const { lines, logger } = captured()
  logger.debug({ event: 'detail' })
  expect(lines).toEqual([])
})
