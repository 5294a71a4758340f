/** A command of `seloste`: what is typed, what it does, and what it prints for people and for machines. */
import type { Host } from '#platform/capability'

export type CommandOption = Readonly<{ name: string; value: string; needed: boolean; told: string }>

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
  told: string
  run(
    host: Host,
    given: Readonly<{ values: readonly string[]; options: Readonly<Record<string, string>> }>,
  ): Promise<Printed>
}>
