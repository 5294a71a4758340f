/** A register as the running program holds it: its id, its published definition, and its keys. */
import type { RegisterDefinition } from '#platform/definition'
import type { RegisterVault } from '#platform/vault'

export type Register = Readonly<{
  id: string
  key: string
  /** The published version in force; what the register may hold is what this one tells. */
  definition: RegisterDefinition
  version: number
  vault: RegisterVault
}>
