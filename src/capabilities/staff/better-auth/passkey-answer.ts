/** What a browser's passkey answered: JSON in a field of a form, bounded, and an object or nothing. */
import { z } from 'zod'

/** Its insides are better-auth's to judge. */
export type PasskeyAnswer = Record<string, object | string>

export const passkeyAnswer = z.string().max(20_000)

export function readPasskeyAnswer(text: string): PasskeyAnswer | undefined {
  try {
    const read: unknown = JSON.parse(text)
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isObject && 'id' in read && typeof read.id === 'string' ? (read as PasskeyAnswer) : undefined
  } catch {
    return undefined
  }
}
