/**
 * The record of processing activities (GDPR Art. 30(1)), one row a purpose: what the definition tells, and which
 * categories the code really uses for it. Nobody keeps it by hand, so it can't be older than the program.
 */
import {
  basisTold,
  countryName,
  isInEea,
  type Language,
  type Purpose,
  type RegisterDefinition,
  roleTold,
  safeguardTold,
  termsTold,
} from '#platform/definition'
import { type Declarations, usesOf } from '#platform/privacy'

export type Processing = Readonly<{
  key: string
  purpose: string
  wording: string
  basis: string
  categories: readonly string[]
  recipients: readonly string[]
  transfers: readonly string[]
  terms: string
  /** Told in the notice, and nothing is stored for it yet. */
  inUse: boolean
}>

export type RecordOfProcessing = Readonly<{
  register: string
  controller: readonly string[]
  contact: readonly string[]
  groups: readonly string[]
  security: readonly string[]
  processings: readonly Processing[]
}>

export function recordOfProcessing(
  definition: RegisterDefinition,
  declarations: Declarations,
  language: Language,
): RecordOfProcessing {
  const { controller, contact } = definition
  return {
    register: definition.name[language],
    controller: [
      [controller.name, controller.businessId].filter(Boolean).join(', '),
      `${controller.street}, ${controller.postalCode} ${controller.town}`,
      `${controller.phone}, ${controller.email}`,
    ],
    contact: [`${contact.name}, ${contact.title[language]}`, `${contact.phone}, ${contact.email}`],
    groups: Object.values(definition.groups).map(({ name }) => name[language]),
    security: definition.commitments.map(({ wording }) => wording[language]),
    processings: Object.values(definition.purposes).map(purpose =>
      processingOf(purpose, definition, declarations, language),
    ),
  }
}

function processingOf(
  purpose: Purpose,
  definition: RegisterDefinition,
  declarations: Declarations,
  language: Language,
): Processing {
  const used = new Set(
    usesOf(declarations)
      .filter(use => use.purpose === purpose.key)
      .map(({ category }) => category),
  )
  const recipients = purpose.recipients.flatMap(key => definition.recipients[key] ?? [])
  return {
    key: purpose.key,
    purpose: purpose.name[language],
    wording: purpose.wording[language],
    basis: [basisTold(purpose.basis, language), purpose.law?.[language]].filter(Boolean).join('; '),
    categories: Object.values(definition.categories)
      .filter(({ key }) => used.has(key))
      .map(({ name }) => name[language]),
    recipients: recipients.map(({ name, role }) => `${name[language]} (${roleTold(role, language)})`),
    transfers: recipients
      .filter(({ country }) => !isInEea(country))
      .map(({ name, country, safeguard }) =>
        [name[language], countryName(country, language), safeguard && safeguardTold(safeguard, language)]
          .filter(Boolean)
          .join(', '),
      ),
    terms: termsTold(purpose.terms, definition, language),
    inUse: used.size > 0,
  }
}
