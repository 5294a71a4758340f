/** What each telling puts into its section: purposes one by one, categories, recipients, rights and the rest. */

import { isInEea } from './countries.ts'
import type { Basis, Category, Language, Purpose, RegisterDefinition, Right, Telling } from './definition.ts'
import { type NoticeBlock, type NoticeFact, paragraph } from './notice-blocks.ts'
import { countryName, dayTold, safeguardTold, termsTold, wordsIn } from './notice-words.ts'

type Tell = (definition: RegisterDefinition, language: Language) => readonly NoticeBlock[]

/** The blocks that a telling adds to the section where the definition puts it. */
export function tellSection(
  telling: Telling,
  definition: RegisterDefinition,
  language: Language,
): readonly NoticeBlock[] {
  return tell[telling](definition, language)
}

const tell: Readonly<Record<Telling, Tell>> = {
  purposes: tellPurposes,
  groups: tellGroups,
  categories: tellCategories,
  'obligation-to-give': tellObligationToGive,
  sources: tellSources,
  recipients: tellRecipients,
  transfers: tellTransfers,
  security: tellSecurity,
  rights: tellRights,
  'automated-decisions': (_, language) => [paragraph(wordsIn(language).automatedDecisions)],
}

/** Art. 13(1)(c)–(e) and 13(2)(a): purpose, basis, interest, recipients and term. */
function tellPurposes(definition: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const words = wordsIn(language)
  const purposes = Object.values(definition.purposes)
  return [
    paragraph(words.purposes),
    ...purposes.map(purpose => factsOf(purpose, purposeFacts(purpose, definition, language), language)),
    paragraph(words.keptLatest),
  ]
}

function purposeFacts(
  purpose: Purpose,
  definition: RegisterDefinition,
  language: Language,
): readonly NoticeFact[] {
  const words = wordsIn(language)
  const recipients = purpose.recipients
    .map(key => definition.recipients[key]?.name[language] ?? key)
    .join(', ')
  const outlives = purpose.outlivesErasure
  return [
    ...fact(words.basisLabel, words.basis[purpose.basis]),
    ...fact(words.lawLabel, purpose.law?.[language]),
    ...fact(words.balancingLabel, purpose.balancing?.[language]),
    ...fact(words.recipientsLabel, recipients || words.noRecipients),
    ...fact(words.keptLabel, termsTold(purpose.terms, definition, language)),
    ...fact(words.outlivesLabel, outlives && words.outlives(outlives.wording[language], outlives.article)),
    ...fact(words.directMarketingLabel, purpose.directMarketing ? words.directMarketing : undefined),
  ]
}

function tellGroups({ groups }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const items = Object.values(groups).map(group => `${group.name[language]}: ${group.wording[language]}`)
  return [paragraph(wordsIn(language).groups), { kind: 'list', items }]
}

/** Art. 14(1)(d), with the condition of Art. 9(2) for special categories. */
function tellCategories(definition: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const categories = Object.values(definition.categories)
  return [
    paragraph(wordsIn(language).categories),
    ...categories.map(category => factsOf(category, categoryFacts(category, definition, language), language)),
  ]
}

function categoryFacts(
  category: Category,
  definition: RegisterDefinition,
  language: Language,
): readonly NoticeFact[] {
  const words = wordsIn(language)
  return [
    ...fact(words.protectionLabel, category.protection === 'encrypted' ? words.encrypted : undefined),
    ...fact(words.article9Label, category.article9?.[language]),
    ...fact(words.atMostLabel, termsTold(category.terms, definition, language)),
  ]
}

/** Art. 13(2)(e): whether data has to be given, and what follows if it is not. */
function tellObligationToGive({ purposes }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const words = wordsIn(language)
  const named = (basis: Basis) =>
    Object.values(purposes)
      .filter(purpose => purpose.basis === basis)
      .map(purpose => purpose.name[language])
      .join(', ')
  const [contract, law] = [named('contract'), named('legal-obligation')]
  return [
    ...(contract ? [paragraph(words.mustGiveForContract(contract))] : []),
    ...(law ? [paragraph(words.mustGiveByLaw(law))] : []),
    paragraph(words.mayGive),
  ]
}

/** Art. 14(2)(f). */
function tellSources({ sources }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const words = wordsIn(language)
  const rows = Object.values(sources).map(source => [
    source.name[language],
    source.wording[language],
    words.from[source.from],
  ])
  return [{ kind: 'table', caption: words.sources, columns: words.sourceColumns, rows }]
}

/** Art. 13(1)(e). */
function tellRecipients({ recipients }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const words = wordsIn(language)
  const rows = Object.values(recipients).map(recipient => [
    recipient.name[language],
    recipient.wording[language],
    words.role[recipient.role],
    countryName(recipient.country, language),
  ])
  return [{ kind: 'table', caption: words.recipients, columns: words.recipientColumns, rows }]
}

/** Art. 13(1)(f): the safeguard of each transfer to a third country, and how to get a copy of it. */
function tellTransfers(
  { recipients, controller }: RegisterDefinition,
  language: Language,
): readonly NoticeBlock[] {
  const words = wordsIn(language)
  const rows = Object.values(recipients).flatMap(({ name, country, safeguard }) =>
    isInEea(country) || !safeguard
      ? []
      : [
          [
            name[language],
            countryName(country, language),
            safeguardTold(safeguard, language),
            dayTold(safeguard.reviewBy, language),
          ],
        ],
  )
  if (rows.length === 0) return [paragraph(words.noTransfers)]
  return [
    { kind: 'table', caption: words.transfers, columns: words.transferColumns, rows },
    paragraph(words.copyOfSafeguards(controller.email)),
  ]
}

function tellSecurity({ commitments }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const items = commitments.map(commitment => commitment.wording[language])
  return [paragraph(wordsIn(language).security), { kind: 'list', items }]
}

/** Art. 13(2)(b)–(d), 21(4). */
function tellRights({ rights, contact }: RegisterDefinition, language: Language): readonly NoticeBlock[] {
  const words = wordsIn(language)
  return [
    paragraph(words.rights(contact.email)),
    ...rights.map(right => factsOf(right, rightFacts(right, language), language)),
  ]
}

function rightFacts(right: Right, language: Language): readonly NoticeFact[] {
  const words = wordsIn(language)
  const answer = right.withinDays === undefined ? words.withinMonth : words.withinDays(right.withinDays)
  return [
    ...fact(words.articleLabel, right.article),
    // A complaint is the authority's to answer.
    ...fact(words.answerLabel, right.key === 'complaint' ? undefined : answer),
  ]
}

function factsOf(
  told: Purpose | Category | Right,
  facts: readonly NoticeFact[],
  language: Language,
): NoticeBlock {
  const { key, name, wording, clauses } = told
  return { kind: 'facts', key, title: name[language], text: wording[language], clauses, facts }
}

function fact(label: string, text: string | undefined): readonly NoticeFact[] {
  return text ? [{ label, text }] : []
}
