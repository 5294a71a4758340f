/**
 * One command from typed words to exit code. What people or machines asked for goes to standard output; what went wrong goes
 * to standard error, without personal values.
 */
import type { Capability, Host } from '#platform/capability'
import { DatabaseAway } from '#platform/db'
import { httpWords, problemWords } from '#platform/http'
import { isLanguage, type Language } from '#platform/i18n'
import type { Logger } from '#platform/log'
import { exitCodeOfRefusal, kindOfRefusal, Refused } from '#platform/operation'
import type { Command, Printed } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { findCommand, meantCommands } from './find-command.ts'
import { helpOf, overviewOf } from './help.ts'
import { type Common, readCommon, readGiven } from './read-arguments.ts'
import { TypedWrong } from './typed-wrong.ts'
import { type CommandWords, commandWords } from './words/index.ts'

/** A command that needs no register open before it: the start, and what brings the schema up to date. */
export type FirstCommand = Omit<Command, 'run'> &
  Readonly<{ run(language: Language, given: Readonly<Record<string, string>>): Promise<Printed> }>

export type OpenedHosts = Readonly<{ hosts: readonly Host[]; close(): Promise<void> }>

export type CommandLine = Readonly<{
  first: readonly FirstCommand[]
  capabilities: readonly Capability[]
  version: string
  /** The language of whoever typed, where they did not say. */
  language: Language
  /** Opens the house for one command. */
  open(): Promise<OpenedHosts>
  /** The sentences of an error that is expected at a start (a wrong setting, a key that does not fit); undefined for a fault. */
  refusalOf(error: unknown): readonly string[] | undefined
  log: Logger
  print(text: string): void
  tell(text: string): void
}>

export async function runCommandLine(args: readonly string[], line: CommandLine): Promise<number> {
  const common = readCommon(args)
  const language = isLanguage(common.lang) ? common.lang : line.language
  const words = commandWords(language)
  try {
    if (common.lang !== undefined && !isLanguage(common.lang)) throw new TypedWrong(words.languageUnknown)
    const printed = await run(args, common, line, language)
    line.print(
      common.json
        ? `${JSON.stringify(printed.data)}\n`
        : printed.lines.map(each => `${shown(each)}\n`).join(''),
    )
    return printed.exitCode ?? exitCodes.done
  } catch (error) {
    return failed(error, { line, language, json: common.json })
  }
}

async function run(
  args: readonly string[],
  common: Common,
  line: CommandLine,
  language: Language,
): Promise<Printed> {
  const words = commandWords(language)
  if (common.version) return { lines: [line.version], data: { version: line.version } }
  const others = line.capabilities.flatMap(({ commands }) => commands)
  const all = [...line.first, ...others]
  if (common.words.length === 0) {
    const lines = overviewOf(all, language)
    return {
      lines,
      data: { commands: all.map(({ name }) => name) },
      exitCode: common.help ? exitCodes.done : exitCodes.typedWrong,
    }
  }
  const command = findCommand(all, common.words)
  if (command === undefined) {
    const group = all.filter(({ name }) => name.startsWith(`${common.words.join(' ')} `))
    if (common.help && group.length > 0)
      return { lines: overviewOf(group, language), data: { commands: group.map(({ name }) => name) } }
    const meant = meantCommands(all, common.words)
    throw new TypedWrong(
      words.commandUnknown,
      ...(meant.length > 0 ? [words.perhaps(meant.map(name => `seloste ${name}`))] : []),
    )
  }
  if (common.help)
    return { lines: helpOf(command, language), data: { name: command.name, options: command.options } }
  const given = readGiven(command, args, words)
  const first = line.first.find(({ name }) => name === command.name)
  if (first !== undefined) return first.run(language, given.options)
  const other = others.find(({ name }) => name === command.name)
  if (other === undefined) throw new Error('A command that was found is not there.')
  return inRegister(line, common, words, host =>
    other.run(
      { ...host, caller: { ...host.caller, language } },
      { ...given, options: { ...given.options, lang: language } },
    ),
  )
}

async function inRegister(
  line: CommandLine,
  { register }: Common,
  words: CommandWords,
  work: (host: Host) => Promise<Printed>,
): Promise<Printed> {
  const { hosts, close } = await line.open()
  try {
    const keys = hosts.map(host => host.register.key)
    const host =
      register === undefined && hosts.length === 1
        ? hosts[0]
        : hosts.find(each => each.register.key === register)
    if (host === undefined)
      throw new TypedWrong(register === undefined ? words.registerMissing(keys) : words.registerUnknown(keys))
    return await work(host)
  } finally {
    await close()
  }
}

type Failing = Readonly<{ line: CommandLine; language: Language; json: boolean }>

function failed(error: unknown, { line, language, json }: Failing): number {
  const words = commandWords(language)
  if (error instanceof TypedWrong) {
    line.tell([...error.lines, words.seeHelp].map(each => `${shown(each)}\n`).join(''))
    return exitCodes.typedWrong
  }
  if (error instanceof Refused) return refused(error, { line, language, json })
  if (error instanceof DatabaseAway) {
    line.tell(`${httpWords(language).failures.away?.join('. ') ?? ''}\n`)
    return exitCodes.databaseAway
  }
  const refusal = line.refusalOf(error)
  if (refusal !== undefined) {
    line.tell(refusal.map(each => `${each}\n`).join(''))
    return exitCodes.failed
  }
  const { fault, faultTold } = httpWords(language)
  line.tell(`${fault}. ${faultTold} ${line.log.fault(error, { event: 'command.fault' })}\n`)
  return exitCodes.failed
}

/** The refusal's words are for whoever typed; with `--json` its code and fields are for the machine that reads. */
function refused({ code, problems }: Refused, { line, language, json }: Failing): number {
  const kind = kindOfRefusal(code)
  const own = line.capabilities
    .map(({ words }) => words[language].refusals[code])
    .find(each => each !== undefined)
  const sentence =
    own ?? commandWords(language).refused[kind] ?? httpWords(language).failures[kind]?.[1] ?? code
  const fields = problems.map(problem => `${problem.field}: ${problemWords(language, problem)}`)
  line.tell([sentence, ...fields].map(each => `${shown(each)}\n`).join(''))
  if (json) line.print(`${JSON.stringify({ refused: code, problems })}\n`)
  return exitCodeOfRefusal[kind]
}

/** Somebody's name may hold signs that a terminal obeys; they are shown as what they are not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const shown = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
