import { afterAll, beforeAll, expect, test } from 'vitest'
import { capability } from '#platform/capability'
import { DatabaseAway } from '#platform/db'
import { Refused } from '#platform/operation'
import { type TestHouse, testHouse } from '../../../tests/support/test-house.ts'
import type { Command } from './command.ts'
import { type CommandLine, runCommandLine } from './run-command-line.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const command = (name: string, run: Command['run'], more: Partial<Command> = {}): Command => ({
  name,
  takes: [],
  options: [],
  told: `What ${name} does.`,
  run,
  ...more,
})

const failing =
  (error: Error): Command['run'] =>
  async () => {
    throw error
  }

const commands: readonly Command[] = [
  command(
    'boat find',
    async ({ register, caller }, { values, options }) => ({
      lines: [`${register.key} ${caller.language} ${values.join('+')}`],
      data: { values, options },
    }),
    {
      takes: [
        { name: 'NAME', needed: true },
        { name: 'YEAR', needed: false },
      ],
      options: [
        { name: 'berth', value: 'BERTH', needed: false, told: 'where it lies' },
        {
          name: 'old',
          value: '',
          needed: false,
          told: { fi: 'vanhatkin', sv: 'även gamla', en: 'old ones too' },
        },
      ],
    },
  ),
  command('boat launch', async () => ({ lines: [], data: {} }), {
    options: [{ name: 'name', value: 'NAME', needed: true, told: 'its name' }],
  }),
  command('boat', async () => ({ lines: ['a boat'], data: {} })),
  command('verify', async () => ({ lines: ['it does not hold'], data: { holds: false }, exitCode: 1 })),
  command('odd', async () => ({ lines: ['Aino\u001b[31m\u0007\u009b'], data: {} })),
  command('gone', failing(new Refused('not-found'))),
  command('harbour open', async () => ({ lines: [], data: {} })),
  command('harbour close', async () => ({ lines: [], data: {} })),
  command(
    'wrong',
    failing(new Refused('invalid-input', { problems: [{ field: 'name', problem: 'too-long', limit: 40 }] })),
  ),
  command('away', failing(new DatabaseAway('away'))),
  command('broken', failing(new TypeError('Aino Virtanen is in the message'))),
  command('unfit', failing(new RangeError('The key does not fit.'))),
]

const words = { name: 'Boats', records: {}, facts: {}, uses: {}, refusals: { 'not-found': 'No such boat.' } }

async function seloste(typed: string | readonly string[], more: Partial<CommandLine> = {}) {
  let [out, err] = ['', '']
  const code = await runCommandLine(typeof typed === 'string' ? typed.split(' ').filter(Boolean) : typed, {
    first: [
      {
        name: 'start',
        takes: [],
        options: [],
        told: 'Starts.',
        run: async language => ({ lines: [`started ${language}`], data: {} }),
      },
    ],
    capabilities: [capability({ key: 'boats', commands, words: { en: words, fi: words, sv: words } })],
    version: '1.2.3',
    language: 'en',
    open: async () => ({ hosts: house.hosts(), close: async () => {} }),
    refusalOf: error => (error instanceof RangeError ? [error.message] : undefined),
    log: house.house.log,
    print: text => {
      out += text
    },
    tell: text => {
      err += text
    },
    ...more,
  })
  return { code, out, err }
}

const inLexmentor = { open: async () => ({ hosts: house.hosts().slice(0, 1), close: async () => {} }) }

test('a command gets its values and options, in the register and language that were named', async () => {
  expect(await seloste('boat find Aallotar 1987 --register harbour --lang sv')).toEqual({
    code: 0,
    out: 'harbour sv Aallotar+1987\n',
    err: '',
  })
  const { out } = await seloste('--json --register lexmentor boat find Aallotar --berth A3 --old')
  expect(JSON.parse(out)).toEqual({
    values: ['Aallotar'],
    options: { berth: 'A3', old: 'yes', lang: 'en' },
  })
})

test('where there is one register it need not be named; of several one must', async () => {
  expect((await seloste('boat', inLexmentor)).out).toBe('a boat\n')
  const { code, err } = await seloste('boat find Aallotar')
  expect(code).toBe(2)
  expect(err).toContain('lexmentor, harbour')
  expect((await seloste('boat --register atlantis')).code).toBe(2)
})

test.each([
  ['baot find', 'seloste boat find'],
  ['boat fnid --register lexmentor x', 'more values'],
  ['verfiy', 'seloste verify'],
  ['boat find --register lexmentor', 'NAME is missing'],
  ['boat find a b c --register lexmentor', 'more values'],
  ['boat find a --colour red --register lexmentor', '--colour'],
  ['boat find a --register lexmentor --berth', '--berth'],
  ['boat launch --register lexmentor', '--name NAME'],
  ['boat --lang de', 'fi, sv or en'],
])('typed wrong, `%s` ends with 2 and says what', async (typed, said) => {
  const { code, out, err } = await seloste(typed)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(said)
})

test('what is expected to go wrong is told in words, with an exit code of its own', async () => {
  expect(await seloste('gone', inLexmentor)).toEqual({ code: 5, out: '', err: 'No such boat.\n' })
  const wrong = await seloste('wrong --json', inLexmentor)
  expect(wrong.code).toBe(3)
  expect(wrong.err).toContain('name: At most 40 characters')
  expect(JSON.parse(wrong.out)).toEqual({
    refused: 'invalid-input',
    problems: [{ field: 'name', problem: 'too-long', limit: 40 }],
  })
  expect((await seloste('away', inLexmentor)).code).toBe(8)
  expect(await seloste('unfit', inLexmentor)).toEqual({ code: 1, out: '', err: 'The key does not fit.\n' })
})

test('what does not hold ends with 1 and is printed all the same', async () => {
  expect(await seloste('verify', inLexmentor)).toEqual({ code: 1, out: 'it does not hold\n', err: '' })
})

test('our own mistake is told by a reference, and no person’s name leaves with it', async () => {
  const { code, out, err } = await seloste('broken', inLexmentor)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
  expect(err).not.toContain('Aino')
})

test('signs that a terminal obeys are not passed on', async () => {
  expect((await seloste('odd', inLexmentor)).out).toBe('Aino\ufffd[31m\ufffd\ufffd\n')
})

test('what was given wrong is told in words for a terminal, which knows of no page', async () => {
  const wrong = await seloste('wrong', inLexmentor)
  expect(wrong.err.split('\n')[0]).toBe('Something that was given is not right.')
})

test('help for the first word of several commands tells of those', async () => {
  const { code, out } = await seloste('harbour --help')
  expect(code).toBe(0)
  expect(out).toContain('harbour open')
  expect(out).toContain('harbour close')
  expect(out).not.toContain('boat find')
})

test('help tells of all commands or of one, in the language asked for, and opens nothing', async () => {
  const closed = { open: () => Promise.reject(new Error('opened')) }
  const all = await seloste('--help', closed)
  expect(all.code).toBe(0)
  for (const { name } of commands) expect(all.out).toContain(name)
  expect((await seloste('', closed)).code).toBe(2)
  const one = await seloste('boat find --help --lang fi', closed)
  expect(one.out).toContain('seloste boat find NAME [YEAR]')
  expect(one.out).toContain('vanhatkin')
  expect((await seloste('--version', closed)).out).toBe('1.2.3\n')
  expect((await seloste('start --lang fi', closed)).out).toBe('started fi\n')
})
