/** What no file shows alone: whether the files of a definition fit each other, and the law. */

import { isInEea } from './countries.ts'
import { tellings } from './definition.ts'
import type { DefinitionFiles, FileName } from './file-schemas.ts'
import { at } from './form-problems.ts'
import { fillingsOf, unknownPlaceholders, wordingsIn } from './placeholders.ts'
import type { DefinitionProblem } from './problem.ts'
import { type Saying, sayings } from './words/problems.ts'
import type { YamlFile } from './yaml-file.ts'

type Found = readonly [FileName, readonly PropertyKey[], Saying]
type Check = (files: DefinitionFiles) => Iterable<Found>

const checks: readonly Check[] = [
  clausesStandOnce,
  clausesAreKnown,
  sectionsAreNumbered,
  everythingIsTold,
  termsHaveClocks,
  recipientsAreKnown,
  notYetKeptIsTold,
  purposesHaveGrounds,
  transfersHaveSafeguards,
  consentCanBeWithdrawn,
  placeholdersAreKnown,
]

export function crossProblems(
  files: DefinitionFiles,
  read: Readonly<Record<FileName, YamlFile>>,
): readonly DefinitionProblem[] {
  return checks.flatMap(check =>
    [...check(files)].map(([file, path, saying]) => at(read[file], path, saying)),
  )
}

function* clausesStandOnce(files: DefinitionFiles): Iterable<Found> {
  const seen = new Set<string>()
  for (const [index, section] of files['notice.yaml'].entries()) {
    for (const code of Object.keys(section.clauses)) {
      if (seen.has(code)) yield ['notice.yaml', [index, 'clauses', code], sayings.clauseTwice(code)]
      seen.add(code)
    }
  }
}

const filesWithClauses = [
  'purposes.yaml',
  'categories.yaml',
  'groups.yaml',
  'sources.yaml',
  'recipients.yaml',
  'security.yaml',
  'rights.yaml',
] as const

function* clausesAreKnown(files: DefinitionFiles): Iterable<Found> {
  const known = files['notice.yaml'].flatMap(section => Object.keys(section.clauses))
  for (const file of filesWithClauses) {
    for (const [key, told] of Object.entries(files[file])) {
      for (const [index, code] of told.clauses.entries()) {
        if (known.includes(code)) continue
        yield [
          file,
          [key, 'clauses', index],
          sayings.unknownReference('the clause', code, 'notice.yaml', known),
        ]
      }
    }
  }
}

function* sectionsAreNumbered(files: DefinitionFiles): Iterable<Found> {
  for (const [index, section] of files['notice.yaml'].entries()) {
    if (section.number === index + 1) continue
    yield ['notice.yaml', [index, 'number'], sayings.sectionTwice(section.number)]
  }
}

function* everythingIsTold(files: DefinitionFiles): Iterable<Found> {
  const places = files['notice.yaml'].flatMap(({ tells }, section) =>
    tells.map((told, index) => ({ told, path: [section, 'tells', index] })),
  )
  for (const wanted of tellings) {
    const [first, ...more] = places.filter(place => place.told === wanted)
    if (!first) yield ['notice.yaml', [], sayings.neverTold(wanted)]
    for (const again of more) yield ['notice.yaml', again.path, sayings.toldTwice(wanted)]
  }
}

function* termsHaveClocks(files: DefinitionFiles): Iterable<Found> {
  const clocks = Object.keys(files['clocks.yaml'])
  for (const file of ['purposes.yaml', 'categories.yaml'] as const) {
    for (const [key, { terms }] of Object.entries(files[file])) {
      for (const clock of Object.keys(terms)) {
        if (clocks.includes(clock)) continue
        yield [
          file,
          [key, 'terms', clock],
          sayings.unknownReference('the clock', clock, 'clocks.yaml', clocks),
        ]
      }
    }
  }
}

function* recipientsAreKnown(files: DefinitionFiles): Iterable<Found> {
  const known = Object.keys(files['recipients.yaml'])
  for (const [key, purpose] of Object.entries(files['purposes.yaml'])) {
    for (const [index, recipient] of purpose.recipients.entries()) {
      if (known.includes(recipient)) continue
      const saying = sayings.unknownReference('the recipient', recipient, 'recipients.yaml', known)
      yield ['purposes.yaml', [key, 'recipients', index], saying]
    }
  }
}

function* notYetKeptIsTold(files: DefinitionFiles): Iterable<Found> {
  for (const kind of ['purposes', 'categories', 'groups', 'sources'] as const) {
    const told = Object.keys(files[`${kind}.yaml`])
    for (const [index, key] of files['not-yet-kept.yaml'][kind].entries()) {
      if (told.includes(key)) continue
      const saying = sayings.unknownReference('the key', key, `${kind}.yaml`, told)
      yield ['not-yet-kept.yaml', [kind, index], saying]
    }
  }
}

function* purposesHaveGrounds(files: DefinitionFiles): Iterable<Found> {
  for (const [key, purpose] of Object.entries(files['purposes.yaml'])) {
    if (Object.keys(purpose.terms).length === 0) yield ['purposes.yaml', [key, 'terms'], sayings.noTerm()]
    if (purpose.basis === 'legitimate-interest' && !purpose.balancing) {
      yield ['purposes.yaml', [key, 'balancing'], sayings.noBalancing()]
    }
    if (purpose.basis === 'legal-obligation' && !purpose.law)
      yield ['purposes.yaml', [key, 'law'], sayings.noLaw()]
  }
}

function* transfersHaveSafeguards(files: DefinitionFiles): Iterable<Found> {
  for (const [key, { country, safeguard }] of Object.entries(files['recipients.yaml'])) {
    if (!isInEea(country) && !safeguard)
      yield ['recipients.yaml', [key, 'safeguard'], sayings.noSafeguard(country)]
  }
}

function* consentCanBeWithdrawn(files: DefinitionFiles): Iterable<Found> {
  const asksConsent = Object.values(files['purposes.yaml']).some(purpose => purpose.basis === 'consent')
  if (asksConsent && !files['rights.yaml']['consent-withdrawal']) {
    yield ['rights.yaml', ['consent-withdrawal'], sayings.noWithdrawal()]
  }
}

function* placeholdersAreKnown(files: DefinitionFiles): Iterable<Found> {
  const fillings = fillingsOf(files['register.yaml'])
  for (const file of Object.keys(files) as FileName[]) {
    for (const [path, words] of wordingsIn(files[file])) {
      for (const [language, text] of Object.entries(words)) {
        for (const name of unknownPlaceholders(text, fillings)) {
          yield [file, [...path, language], sayings.unknownPlaceholder(name, Object.keys(fillings))]
        }
      }
    }
  }
}
