/** The answer to somebody who wishes to be forgotten (GDPR Art. 12(4), 17): what goes, what stays, why, until when. */
import { Temporal } from '#platform/clock'
import { formatDay } from '#platform/i18n'
import { requestsWords } from '../words/index.ts'
import { heading, type Letter, type LetterBlock, list, paragraph } from './letter.ts'
import type { PlanDocument, PlanItem } from './plan-shape.ts'
import { atLineStart } from './tell-value.ts'

export function erasureLetter(plan: PlanDocument): Letter {
  const { language, controller, contact } = plan
  const words = requestsWords(language).letter
  return {
    language,
    title: words.title,
    from: [controller.name, controller.street, `${controller.postalCode} ${controller.town}`],
    to: plan.person.name,
    day: formatDay(language, Temporal.PlainDate.from(plan.day)),
    blocks: [
      paragraph(words.opening),
      ...part(words.now, words.nothingNow, plan.now, plan),
      ...part(words.later, '', plan.later, plan),
      ...part(words.stays, '', plan.stays, plan),
      ...(plan.later.length + plan.stays.length === 0
        ? [paragraph(words.nothingStays)]
        : [paragraph(words.goesByItself)]),
      heading(words.rightsTitle),
      ...(plan.complaint === null ? [] : [paragraph(plan.complaint)]),
      paragraph(words.contact(contact.title, contact.name, contact.phone, contact.email)),
    ],
  }
}

function part(
  title: string,
  empty: string,
  items: readonly PlanItem[],
  plan: PlanDocument,
): readonly LetterBlock[] {
  if (items.length === 0) return empty === '' ? [] : [paragraph(empty)]
  return [heading(title), list(items.map(item => tellItem(item, plan)))]
}

/** One item as a line: what, how many, and under which law until when. */
export function tellItem(item: PlanItem, { language }: Pick<PlanDocument, 'language'>): string {
  const words = requestsWords(language).letter
  const what = words.item(
    [atLineStart(item.holds), ...item.facts].join(' · '),
    item.values.join(', '),
    item.rows,
  )
  const why = whyTold(item, language)
  return why === '' ? what : `${what}. ${why}`
}

export function whyTold({ why, until }: PlanItem, language: PlanDocument['language']): string {
  const words = requestsWords(language).letter
  if (why === null) return ''
  const law = [why.law, why.article].filter(part => part !== null).join('; ')
  const reason = words.reason((why.wording ?? why.name).replace(/\.$/, ''), law || why.basis)
  const end =
    until === null ? words.whileRuns : words.untilDay(formatDay(language, Temporal.PlainDate.from(until)))
  return `${reason} ${end}`
}
