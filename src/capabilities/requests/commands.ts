/** Copy and erasure on the command line. A person is named by the id of their page or by its UUID. */
import { resolve } from 'node:path'
import type { Host } from '#platform/capability'
import type { Command } from '#platform/command'
import { writeWhole } from '#platform/files'
import { isLanguage, type Language } from '#platform/i18n'
import { fromEdge, readId, toEdge } from '#platform/ids'
import { ask, perform, Refused } from '#platform/operation'
import { eraseOnWish } from './operations/erase.ts'
import { giveCopy } from './operations/give-copy.ts'
import { letterPdf } from './pages/letter-pdf.ts'
import { copyOfEverything } from './queries/copy.ts'
import { planOfErasure } from './queries/plan-erasure.ts'
import { copyLetter } from './rules/copy-letter.ts'
import { tellItem } from './rules/erasure-letter.ts'
import type { PlanDocument } from './rules/plan-shape.ts'
import { requestsWords } from './words/index.ts'

const words = requestsWords('en').command
const person = { name: 'person', needed: true } as const
const inLanguage = { name: 'in', value: 'LANGUAGE', needed: false, told: words.language } as const

const copyCommand: Command = {
  name: 'copy',
  takes: [person],
  options: [
    { name: 'format', value: 'json|pdf', needed: false, told: words.copyFormat },
    { name: 'to', value: 'FILE', needed: false, told: words.copyTo },
    inLanguage,
  ],
  told: words.copy,
  async run(host, { values, options }) {
    const id = personIn(values)
    const format = formatIn(options)
    const copy = await ask(host.house, copyOfEverything, host.caller, {
      person: id,
      in: languageIn(host, options),
    })
    const told = { ...copy, person: { ...copy.person, id: toEdge('per', id) } }
    const json = JSON.stringify(told, null, 2)
    const file = options.to
    if (file === undefined) return { lines: json.split('\n'), data: told }
    const path = resolve(file)
    const content = format === 'pdf' ? await letterPdf(copyLetter(copy), host.house.clock.now()) : json
    await writeWhole(path, content, { secret: true })
    await perform(host.house, giveCopy, host.caller, { person: id, format })
    return { lines: [words.written(path)], data: { file: path, format } }
  },
}

const planCommand: Command = {
  name: 'erasure plan',
  takes: [person],
  options: [inLanguage],
  told: words.plan,
  async run(host, { values, options }) {
    const plan = await ask(host.house, planOfErasure, host.caller, {
      person: personIn(values),
      in: languageIn(host, options),
    })
    return {
      lines: planLines(plan),
      data: { ...plan, person: { ...plan.person, id: toEdge('per', plan.person.id) } },
    }
  },
}

const runCommand: Command = {
  name: 'erasure run',
  takes: [person],
  options: [{ name: 'yes', value: '', needed: false, told: words.yes }],
  told: words.run,
  async run(host, { values, options }) {
    const id = personIn(values)
    if (options.yes === undefined)
      return { lines: [words.notConfirmed], data: { erased: false }, exitCode: 2 }
    const made = await perform(host.house, eraseOnWish, host.caller, { person: id, confirmed: true })
    const erasure = toEdge('era', made.id)
    return { lines: [words.erased(erasure)], data: { erased: true, erasure } }
  },
}

export const requestCommands = [copyCommand, planCommand, runCommand]

function planLines(plan: PlanDocument): readonly string[] {
  const { now, later, stays, nothing } = requestsWords(plan.language).plan
  const part = (title: string, items: PlanDocument['now']) => [
    title,
    ...(items.length === 0 ? [`  ${nothing}`] : items.map(item => `  ${tellItem(item, plan)}`)),
  ]
  return [...part(now, plan.now), ...part(later, plan.later), ...part(stays, plan.stays)]
}

function personIn([typed]: readonly string[]): string {
  const id = fromEdge('per', typed) ?? readId(typed)
  if (id === undefined) throw new Refused('not-found')
  return id
}

function languageIn(host: Host, options: Readonly<Record<string, string>>): Language {
  const wanted = options.in
  if (wanted === undefined) return host.caller.language
  if (isLanguage(wanted)) return wanted
  throw new Refused('invalid-input', { problems: [{ field: 'in', problem: 'not-a-choice' }] })
}

/** A PDF is for a file: without one, what is printed is the data. A file that is called a PDF becomes one. */
function formatIn(options: Readonly<Record<string, string>>): 'json' | 'pdf' {
  const format = options.format ?? (/\.pdf$/i.test(options.to ?? '') ? 'pdf' : 'json')
  const wrong = (field: string, problem: string) =>
    new Refused('invalid-input', { problems: [{ field, problem }] })
  if (format !== 'json' && format !== 'pdf') throw wrong('format', 'not-a-choice')
  if (format === 'pdf' && options.to === undefined) throw wrong('to', 'required')
  return format
}
