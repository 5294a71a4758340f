/** The words of a command line: first the few that every command knows, then those of the command itself. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { TypedWrong } from './typed-wrong.ts'
import type { CommandWords } from './words/index.ts'

const common = {
  register: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

export type Common = Readonly<{
  /** What is neither option nor its value: the command's name and values, as far as can be told without the command. */
  words: readonly string[]
  register: string | undefined
  lang: string | undefined
  json: boolean
  help: boolean
  version: boolean
}>

const argumentsMax = 200

export function readCommon(args: readonly string[]): Common {
  const { values, positionals } = parseArgs({
    args: args.slice(0, argumentsMax),
    options: common,
    strict: false,
    allowPositionals: true,
  })
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  return {
    words: positionals,
    register: text(values.register),
    lang: text(values.lang),
    json: values.json === true,
    help: values.help === true,
    version: values.version === true,
  }
}

export type Given = Readonly<{ values: readonly string[]; options: Readonly<Record<string, string>> }>

type Takes = Pick<Command, 'name' | 'takes' | 'options'>

/** What was typed for this command; throws `TypedWrong` for an option it does not know, or a value too few or too many. */
export function readGiven(command: Takes, args: readonly string[], words: CommandWords): Given {
  const { values, positionals } = parse(command, args, words)
  const after = positionals.slice(command.name.split(' ').length)
  const missing = command.takes.slice(after.length).find(({ needed }) => needed)
  if (missing !== undefined) throw new TypedWrong(words.valueMissing(missing.name))
  const extra = after[command.takes.length]
  if (extra !== undefined) throw new TypedWrong(words.valueTooMany)
  const options = Object.fromEntries(
    command.options.flatMap(({ name }) => {
      const value = values[name]
      return typeof value === 'string' ? [[name, value]] : value === true ? [[name, 'yes']] : []
    }),
  )
  const optionMissing = command.options.find(({ name, needed }) => needed && options[name] === undefined)
  if (optionMissing !== undefined)
    throw new TypedWrong(words.optionMissing(`--${optionMissing.name} ${optionMissing.value}`))
  return { values: after, options }
}

function parse(command: Takes, args: readonly string[], words: CommandWords) {
  const own = command.options.map(
    ({ name, value }) => [name, { type: value === '' ? 'boolean' : 'string' }] as const,
  )
  try {
    return parseArgs({
      args: args.slice(0, argumentsMax),
      options: { ...common, ...Object.fromEntries(own) } as ParseArgsOptionsConfig,
      allowPositionals: true,
    })
  } catch (error) {
    const option = /--?[\w-]+/.exec(error instanceof Error ? error.message : '')?.[0] ?? ''
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new TypedWrong(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.optionUnknown(option) : words.optionWrong(option),
    )
  }
}
