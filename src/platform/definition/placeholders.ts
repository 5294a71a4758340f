/** Placeholders: a wording says {controller.name}, so that the controller's details stand in one place. */

import { type Language, type Localised, languages } from './definition.ts'
import type { DefinitionFiles } from './file-schemas.ts'

const placeholder = /\{([^{}]*)\}/g

/** What each placeholder stands for, in each language. */
export type Fillings = Readonly<Record<string, Localised>>

/** The controller's, the contact's and the register's own facts, by the names that a wording uses. */
export function fillingsOf({ controller, contact, name }: DefinitionFiles['register.yaml']): Fillings {
  return {
    'register.name': name,
    ...everywhere('controller', controller),
    ...everywhere('contact', { name: contact.name, phone: contact.phone, email: contact.email }),
    'contact.title': contact.title,
  }
}

/** The names in the text that nothing is known of. */
export function unknownPlaceholders(text: string, fillings: Fillings): readonly string[] {
  return [...text.matchAll(placeholder)]
    .map(found => found[1] ?? '')
    .filter(name => !Object.hasOwn(fillings, name))
}

/** The same value with every wording in it filled, however deep. */
export function fill<T>(value: T, fillings: Fillings): T
export function fill(value: unknown, fillings: Fillings): unknown {
  if (Array.isArray(value)) return value.map(item => fill<unknown>(item, fillings))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalised(value)) return fillLocalised(value, fillings)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill<unknown>(item, fillings)]))
}

/** Every wording in a value, with the way to it. */
export function* wordingsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[PropertyKey[], Localised]> {
  if (typeof value !== 'object' || value === null) return
  if (isLocalised(value)) yield [[...path], value]
  else
    for (const [key, item] of Object.entries(value))
      yield* wordingsIn(item, [...path, Array.isArray(value) ? Number(key) : key])
}

function isLocalised(value: object): value is Localised {
  return languages.every(language => typeof Reflect.get(value, language) === 'string')
}

function fillLocalised(words: Localised, fillings: Fillings): Localised {
  const inLanguage = (language: Language) =>
    words[language].replace(placeholder, (whole, name: string) => fillings[name]?.[language] ?? whole)
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

function everywhere(prefix: string, facts: Readonly<Record<string, string>>): Fillings {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [`${prefix}.${key}`, { fi: fact, sv: fact, en: fact }]),
  )
}
