/** A copy in the person's language: names instead of keys, and the frame that GDPR Art. 15(1) and (2) asks for. */
import { defaultZone, Temporal } from '#platform/clock'
import { type RegisterDefinition, termsTold } from '#platform/definition'
import { formatList, type Language } from '#platform/i18n'
import type { HouseWords } from '#platform/operation'
import type { CopiedRow, CopiedValue, CopiedView, Copy } from '#platform/privacy'
import { requestsWords } from '../words/index.ts'
import type { CopiedRowTold, CopyDocument } from './copy-shape.ts'
import { tellValue } from './tell-value.ts'

export type Telling = Readonly<{ definition: RegisterDefinition; words: HouseWords; language: Language }>

/** The read log is told apart from what is held: as days and purposes, not as rows. */
const readLog = 'audit.read'

export function tellCopy(copy: Copy, madeAt: Temporal.Instant, telling: Telling): CopyDocument {
  const { definition, language } = telling
  const held = copy.views.filter(({ table }) => table !== readLog)
  const purposes = new Set(
    held.flatMap(({ rows }) => rows.flatMap(({ values }) => values.flatMap(value => value.purposes))),
  )
  const { controller, contact } = definition
  return {
    format: 'seloste-copy/1',
    language,
    madeAt: madeAt.toString(),
    person: { id: copy.subject.id, name: copy.calledBy },
    register: { key: definition.key, name: definition.name[language] },
    controller: {
      name: controller.name,
      street: controller.street,
      postalCode: controller.postalCode,
      town: controller.town,
      phone: controller.phone,
      email: controller.email,
    },
    contact: { ...contact, title: contact.title[language] },
    held: held.map(view => tellView(view, telling)),
    purposes: [...purposes].flatMap(key => tellPurpose(key, telling)),
    recipients: tellRecipients([...purposes], telling),
    lookedAt: tellReads(
      copy.views.find(({ table }) => table === readLog),
      telling,
    ),
    rights: definition.rights.map(right => ({
      article: right.article,
      name: right.name[language],
      wording: right.wording[language],
    })),
  }
}

function tellView({ table, role, rows }: CopiedView, telling: Telling): CopyDocument['held'][number] {
  const holds = telling.words.records[table]?.holds ?? table
  return { record: table, holds, role, rows: rows.map(row => tellRow(table, row, telling)) }
}

function tellRow(table: string, row: CopiedRow, { definition, words, language }: Telling): CopiedRowTold {
  const record = words.records[table]
  const categoryName = (key: string) => definition.categories[key]?.name[language] ?? key
  return {
    // Only facts that have a name are for people; the others are the program's own (a version, a moment of storing).
    facts: Object.entries(row.context).flatMap(([column, value]) => {
      const label = record?.columns[column]
      if (label === undefined || value === null || value === undefined) return []
      return [{ column, label, text: tellValue(language, record, column, value) }]
    }),
    values: row.values.map(value => ({
      column: value.column,
      label: record?.columns[value.column] ?? value.column,
      value: value.value,
      text: tellCopied(table, value, { definition, words, language }),
      category: { key: value.category, name: categoryName(value.category) },
      purposes: value.purposes.map(key => purposeNamed(key, definition, language)),
      source: value.source === undefined ? null : sourceNamed(value.source, definition, language),
      until: value.until === undefined ? null : value.until === 'open' ? 'open' : value.until.toString(),
    })),
    source: row.source === undefined ? null : sourceNamed(row.source, definition, language),
  }
}

/** A key is told by its name; one that nothing names any more stands for itself. */
function tellCopied(table: string, { column, value, names }: CopiedValue, telling: Telling): string {
  const { definition, words, language } = telling
  const record = words.records[table]
  if (names === undefined) return tellValue(language, record, column, value)
  const nameOf = (key: string): string =>
    record?.values?.[column]?.[key] ??
    (names === 'list-columns' ? words.listed[key] : definition[names][key]?.name[language]) ??
    key
  const named = (Array.isArray(value) ? value : [value]).map(String).map(nameOf)
  return formatList(
    language,
    named.map((name, at) => (at === 0 ? name : inSentence(name, language))),
  )
}

/** Within a list only the first word begins with a capital. */
const inSentence = (name: string, language: Language): string =>
  `${name.charAt(0).toLocaleLowerCase(language)}${name.slice(1)}`

const purposeNamed = (key: string, { purposes }: RegisterDefinition, language: Language) => ({
  key,
  name: purposes[key]?.name[language] ?? key,
})

const sourceNamed = (
  source: NonNullable<CopiedRow['source']>,
  { sources }: RegisterDefinition,
  language: Language,
) => ({
  key: source.key,
  name: sources[source.key]?.name[language] ?? source.key,
  obtainedOn: source.obtained,
})

function tellPurpose(key: string, { definition, language }: Telling): CopyDocument['purposes'] {
  const purpose = definition.purposes[key]
  if (purpose === undefined) return []
  return [
    {
      key,
      name: purpose.name[language],
      wording: purpose.wording[language],
      basis: requestsWords(language).bases[purpose.basis],
      law: purpose.law?.[language] ?? null,
      kept: termsTold(purpose.terms, definition, language),
      recipients: [...purpose.recipients],
    },
  ]
}

/** Art. 15(1)(c) and (2): who gets data, and what protects it outside the EU and the EEA. */
function tellRecipients(
  purposes: readonly string[],
  { definition, language }: Telling,
): CopyDocument['recipients'] {
  const keys = new Set(purposes.flatMap(key => definition.purposes[key]?.recipients ?? []))
  return [...keys].flatMap(key => {
    const recipient = definition.recipients[key]
    if (recipient === undefined) return []
    const { name, wording, country, safeguard } = recipient
    return [
      {
        key,
        name: name[language],
        wording: wording[language],
        country,
        safeguard: safeguard === undefined ? null : safeguard.reference,
      },
    ]
  })
}

function tellReads(
  view: CopiedView | undefined,
  { definition, words, language }: Telling,
): CopyDocument['lookedAt'] {
  const counted = new Map<string, CopyDocument['lookedAt'][number]>()
  const dayOf = daysByHour()
  for (const { values } of view?.rows ?? []) {
    const of = (column: string) => String(values.find(value => value.column === column)?.value ?? '')
    const day = dayOf(of('at'))
    const id = [day, of('purpose'), of('query')].join(' ')
    const known = counted.get(id)
    counted.set(id, {
      day,
      purpose: purposeNamed(of('purpose'), definition, language),
      use: words.uses[of('query')] ?? of('query'),
      times: (known?.times ?? 0) + 1,
    })
  }
  return [...counted.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** The day changes on a full hour in every zone that we keep, so one look at the calendar serves all instants of an hour. */
function daysByHour(): (instant: string) => string {
  const known = new Map<string, string>()
  return instant => {
    const hour = instant.slice(0, 13)
    const day =
      known.get(hour) ??
      Temporal.Instant.from(instant).toZonedDateTimeISO(defaultZone).toPlainDate().toString()
    known.set(hour, day)
    return day
  }
}
