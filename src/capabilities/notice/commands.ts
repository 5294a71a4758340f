/** The notice from the command line: whether the files may be published, publishing, reading, and proving. */
import type { Host } from '#platform/capability'
import type { Command, Printed } from '#platform/command'
import {
  diffDefinitions,
  digestOf,
  type NoticeBlock,
  noticeDocument,
  type RegisterDefinition,
} from '#platform/definition'
import { isLanguage } from '#platform/i18n'
import { ask, perform } from '#platform/operation'
import { checkPromises } from './check-promises.ts'
import { publish } from './operations/publish.ts'
import { getPublished } from './queries/versions.ts'
import { readFiled } from './read-filed.ts'
import { clausesOf } from './rules/place-promises.ts'
import { figureOf, sentenceOf } from './rules/promise-words.ts'
import { noticeWords } from './words/index.ts'

export const noticeCommands: readonly Command[] = [
  {
    name: 'notice check',
    takes: [],
    options: [],
    told: 'Tells whether the files of the register can be published, and what they would change.',
    run: async host => checkFiles(host),
  },
  {
    name: 'notice publish',
    takes: [],
    options: [],
    told: 'Publishes what the files of the register tell as its next notice.',
    run: async host => publishFiles(host),
  },
  {
    name: 'notice show',
    takes: [],
    options: [],
    told: 'Prints the notice that is in force, in the language of --lang.',
    run: async (host, { options }) => showNotice(host, options.lang),
  },
  {
    name: 'verify',
    takes: [],
    options: [],
    told: 'Checks every promise of the notice against the data, now. Exits with 1 when one does not hold.',
    run: async host => verify(host),
  },
]

async function checkFiles({ house, register, caller }: Host): Promise<Printed> {
  const filed = readFiled(house, register.key)
  const newest = await ask(house, getPublished, caller, {})
  if (filed.kind === 'no-files') {
    return { lines: ['This register has no files here.'], data: { files: false }, exitCode: 1 }
  }
  if (filed.kind !== 'fits') {
    return { lines: filed.told.split('\n'), data: { publishable: false, told: filed.told }, exitCode: 1 }
  }
  const changes = diffDefinitions(newest.definition, filed.definition)
  const head =
    changes.length === 0
      ? `The files tell what version ${newest.number} tells.`
      : `The files can be published. What would change from version ${newest.number}, ${changes.length} in all:`
  return {
    lines: [head, ...changes.map(({ kind, path }) => `  ${kind} ${path}`)],
    data: { publishable: true, newest: newest.number, changes },
  }
}

async function publishFiles({ house, register, caller }: Host): Promise<Printed> {
  const filed = readFiled(house, register.key)
  if (filed.kind === 'no-files') {
    return { lines: ['This register has no files here.'], data: { files: false }, exitCode: 1 }
  }
  if (filed.kind !== 'fits') {
    return { lines: filed.told.split('\n'), data: { publishable: false, told: filed.told }, exitCode: 1 }
  }
  const newest = await ask(house, getPublished, caller, {})
  if (digestOf(newest.definition) === filed.digest) {
    const said = `Nothing to publish: the files tell what version ${newest.number} tells.`
    return { lines: [said], data: { published: false, number: newest.number } }
  }
  const { number } = await perform(house, publish, caller, {
    definition: filed.definition,
    digest: filed.digest,
  })
  return { lines: [`Published version ${number}.`], data: { published: true, number } }
}

async function showNotice({ house, caller }: Host, wanted: string | undefined): Promise<Printed> {
  const { number, published_at, definition } = await ask(house, getPublished, caller, {})
  const document = noticeDocument(definition, isLanguage(wanted) ? wanted : caller.language)
  const lines = document.sections.flatMap(({ number, title, blocks }) => [
    '',
    `${number}. ${title}`,
    ...blocks.flatMap(linesOf),
  ])
  return { lines: [document.title, ...lines], data: { number, publishedAt: published_at, document } }
}

function linesOf(block: NoticeBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return ['', ...(block.clause === undefined ? [] : [`[${block.clause}]`]), ...block.text.split('\n')]
    case 'list':
      return ['', ...block.items.map(item => `– ${item}`)]
    case 'table':
      return ['', block.caption, ...block.rows.map(row => `– ${row.join(' · ')}`)]
    case 'facts':
      return ['', block.title, block.text, ...block.facts.map(({ label, text }) => `  ${label}: ${text}`)]
  }
}

type Proved = Readonly<{ key: string; clauses: readonly string[]; state: string; line: string }>

async function verify({ house, capabilities, register, caller }: Host): Promise<Printed> {
  const findings = new Map(
    (await checkPromises(house, capabilities, caller)).map(finding => [finding.key, finding]),
  )
  const { states, otherPromises } = noticeWords(caller.language)
  const proved = capabilities.flatMap(({ promises, words }) =>
    promises.map((promise): Proved => {
      const told = words[caller.language].promises?.[promise.key]
      const { state = 'unknown', figure = {} } = findings.get(promise.key) ?? {}
      const figureTold = state === 'unknown' ? undefined : figureOf(told, figure)
      const line = [states[state], sentenceOf(told, promise.key), figureTold].filter(Boolean).join(' · ')
      return { key: promise.key, clauses: clausesOf(promise, register.definition), state, line }
    }),
  )
  const broken = proved.filter(({ state }) => state !== 'holds').length
  return {
    lines: [
      ...clauseLines(register.definition, proved),
      ...elsewhere(
        otherPromises,
        proved.filter(({ clauses }) => clauses.length === 0),
      ),
    ],
    data: { holds: broken === 0, promises: [...findings.values()] },
    exitCode: broken === 0 ? 0 : 1,
  }
}

/** Every clause is named, so that a reader sees which have no promise to prove them yet. */
const clauseLines = ({ sections }: RegisterDefinition, proved: readonly Proved[]): readonly string[] =>
  sections
    .flatMap(({ clauses }) => clauses.map(({ code }) => code))
    .flatMap(code => {
      const lines = proved.filter(({ clauses }) => clauses.includes(code)).map(({ line }) => line)
      return lines.length === 0 ? [`${code.padEnd(7)}–`] : lines.map(line => `${code.padEnd(7)}${line}`)
    })

const elsewhere = (title: string, proved: readonly Proved[]): readonly string[] =>
  proved.length === 0 ? [] : [title, ...proved.map(({ line }) => `       ${line}`)]
