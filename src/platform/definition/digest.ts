/** A definition's fingerprint: two definitions that tell the same have the same, however their files are laid out. */

import { createHash } from 'node:crypto'
import type { RegisterDefinition } from './definition.ts'

/**
 * The SHA-256, in hexadecimal, of the definition as JSON with sorted keys. A published version is known by it, so a
 * person can be shown that the notice they read is the one on file.
 */
export function digestOf(definition: RegisterDefinition): string {
  const { notYetKept: _, ...told } = definition
  return createHash('sha256').update(canonicalJson(told)).digest('hex')
}

/** JSON with the keys of every object in code-point order and nothing left to chance (as RFC 8785 for texts and whole numbers). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
  return `{${fields.join(',')}}`
}
