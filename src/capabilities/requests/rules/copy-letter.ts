/** The copy as a letter: who we are, what we hold piece by piece and why, who else gets it, who looked, and the rights. */
import { defaultZone, Temporal } from '#platform/clock'
import { formatDay, formatList } from '#platform/i18n'
import { requestsWords } from '../words/index.ts'
import type { CopiedRowTold, CopyDocument } from './copy-shape.ts'
import { heading, type Letter, type LetterBlock, list, paragraph } from './letter.ts'
import { atLineStart } from './tell-value.ts'

/** More days than this are told by their number: the letter stays readable, the data file has them all. */
const readsToldMax = 200

export function copyLetter(copy: CopyDocument): Letter {
  const { language, controller, contact } = copy
  const words = requestsWords(language).copy
  const madeOn = Temporal.Instant.from(copy.madeAt).toZonedDateTimeISO(defaultZone).toPlainDate()
  return {
    language,
    title: words.title,
    from: [controller.name, controller.street, `${controller.postalCode} ${controller.town}`],
    to: copy.person.name,
    day: formatDay(language, madeOn),
    blocks: [
      paragraph(words.opening(copy.register.name)),
      paragraph(words.contact(contact.title, contact.name, contact.phone, contact.email)),
      heading(words.heldTitle),
      ...(copy.held.length === 0
        ? [paragraph(words.nothingHeld)]
        : copy.held.flatMap(view => tellHeld(view, copy))),
      heading(words.purposesTitle),
      ...copy.purposes.map(purpose => tellPurpose(purpose, copy)),
      heading(words.recipientsTitle),
      ...tellRecipients(copy),
      heading(words.lookedTitle),
      ...tellReads(copy),
      heading(words.automatedTitle),
      paragraph(words.automated),
      heading(words.rightsTitle),
      ...copy.rights.map(right => paragraph(`${right.name} (${right.article}). ${right.wording}`)),
    ],
  }
}

function tellHeld(view: CopyDocument['held'][number], copy: CopyDocument): readonly LetterBlock[] {
  return view.rows.map(row => ({
    kind: 'facts',
    title: [atLineStart(view.holds), ...row.facts.map(({ text }) => text)].join(' · '),
    rows: row.values.map(({ label, text }) => ({ label, text })),
    notes: [...whysTold(row, copy), sourceTold(row, copy), ...sourcesTold(row, copy)],
  }))
}

type Value = CopiedRowTold['values'][number]

/** Values that are held for the same reasons are told together; where a row has several reasons, whose each is. */
function whysTold({ values }: CopiedRowTold, copy: CopyDocument): readonly string[] {
  const alike = [...Map.groupBy(values, value => whyTold(value, copy))]
  const labels = (of: readonly Value[]) =>
    formatList(
      copy.language,
      of.map(({ label }) => label),
    )
  return alike.map(([why, of]) => (alike.length === 1 ? why : `${labels(of)}: ${why}`))
}

function whyTold(value: Value, { language }: CopyDocument): string {
  const words = requestsWords(language).copy
  const purposes = formatList(
    language,
    value.purposes.map(({ name }) => name),
  )
  return words.why(value.category.name, purposes, untilTold(value, language))
}

function untilTold({ until }: Value, language: CopyDocument['language']): string {
  const words = requestsWords(language).copy
  if (until === null) return words.due
  if (until === 'open') return words.open
  return words.until(formatDay(language, Temporal.PlainDate.from(until)))
}

function sourceTold({ source }: CopiedRowTold, { language }: CopyDocument): string {
  const words = requestsWords(language).copy
  if (source === null) return words.ownRecord
  return words.source(source.name, formatDay(language, Temporal.PlainDate.from(source.obtainedOn)))
}

/** Values that came from elsewhere than the rest of the row, by where they came from. */
function sourcesTold({ values, source }: CopiedRowTold, { language }: CopyDocument): readonly string[] {
  const words = requestsWords(language).copy
  const elsewhere = values.filter(value => JSON.stringify(value.source) !== JSON.stringify(source))
  return [...Map.groupBy(elsewhere, value => JSON.stringify(value.source)).values()].flatMap(alike => {
    const [first] = alike
    if (first?.source == null) return []
    const day = formatDay(language, Temporal.PlainDate.from(first.source.obtainedOn))
    const labels = alike.map(({ label }) => label)
    return [words.sourceOf(formatList(language, labels), first.source.name, day)]
  })
}

function tellPurpose(purpose: CopyDocument['purposes'][number], copy: CopyDocument): LetterBlock {
  const words = requestsWords(copy.language).copy
  const names = purpose.recipients.map(key => copy.recipients.find(each => each.key === key)?.name ?? key)
  const law = purpose.law === null ? [] : [{ label: words.law, text: purpose.law }]
  return {
    kind: 'facts',
    title: purpose.name,
    rows: [
      { label: words.basis, text: purpose.basis },
      ...law,
      { label: words.kept, text: purpose.kept },
      { label: words.goesTo, text: names.join(', ') || words.noRecipients },
    ],
    notes: [purpose.wording],
  }
}

function tellRecipients({ recipients, language }: CopyDocument): readonly LetterBlock[] {
  const words = requestsWords(language).copy
  if (recipients.length === 0) return [paragraph(words.noRecipients)]
  const abroad = recipients.filter(({ safeguard }) => safeguard !== null)
  return [
    list(recipients.map(({ name, wording }) => `${name}: ${wording}`)),
    abroad.length === 0
      ? paragraph(words.noTransfers)
      : list(abroad.map(({ name, country, safeguard }) => `${name} (${country}): ${safeguard ?? ''}`)),
  ]
}

function tellReads({ lookedAt, language }: CopyDocument): readonly LetterBlock[] {
  const words = requestsWords(language).copy
  if (lookedAt.length === 0) return [paragraph(words.nobodyLooked)]
  const told = lookedAt
    .slice(0, readsToldMax)
    .map(({ day, purpose, use, times }) =>
      words.looked(formatDay(language, Temporal.PlainDate.from(day)), purpose.name, use, times),
    )
  const rest = lookedAt.length - told.length
  return [
    paragraph(words.lookedOpening),
    list(told),
    ...(rest > 0 ? [paragraph(words.lookedMore(rest))] : []),
  ]
}
