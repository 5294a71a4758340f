/** A person as operations take one. */
import { z } from 'zod'
import { languageField, lineField, orNull } from '#platform/fields'

/** What a form or a key may say of a person's name. Nothing is inferred: a call name is told, not guessed. */
export const personFields = {
  givenNames: lineField(120),
  familyName: lineField(120),
  callName: orNull(lineField(60)).optional(),
  language: orNull(languageField).optional(),
}

export const versionField = z.coerce.number().int().min(1).max(2_000_000_000)

type Typed = { [K in keyof typeof personFields]?: z.output<(typeof personFields)[K]> | undefined }

/** The columns that were given. */
export function columnsOf(typed: Typed): Readonly<Record<string, string | null>> {
  const columns = {
    given_names: typed.givenNames,
    family_name: typed.familyName,
    call_name: typed.callName,
    language: typed.language,
  }
  return Object.fromEntries(
    Object.entries(columns).filter((entry): entry is [string, string | null] => entry[1] !== undefined),
  )
}
