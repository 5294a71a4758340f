/** A command of `seloste`: what is typed, what it does, and what it prints for people and for machines. */
import type { Host } from '#platform/capability'
import type { Language } from '#platform/i18n'

/** One sentence for the help: in each language, or in English for all. */
export type Told = string | Readonly<Record<Language, string>>

export type CommandOption = Readonly<{
  name: string
  /** What stands for the value in the help, such as `NAME`; '' for an option that is given without one, and then is 'yes'. */
  value: string
  needed: boolean
  told: Told
}>

export type Printed = Readonly<{
  /** For people, line by line. */
  lines: readonly string[]
  /** For machines, with `--json`. */
  data: unknown
  /** 0 unless something that was asked about does not hold. */
  exitCode?: number
}>

export type Command = Readonly<{
  /** `people find`, `notice publish`. */
  name: string
  /** Values that stand after the name, in order. */
  takes: readonly Readonly<{ name: string; needed: boolean }>[]
  options: readonly CommandOption[]
  told: Told
  /** `host.caller` speaks the language of `--lang`, which is also among the options. */
  run(
    host: Host,
    given: Readonly<{ values: readonly string[]; options: Readonly<Record<string, string>> }>,
  ): Promise<Printed>
}>

export const told = (sentence: Told, language: Language): string =>
  typeof sentence === 'string' ? sentence : sentence[language]
