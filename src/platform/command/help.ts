/** What `--help` prints: all commands, or one with its values and options. */
import type { Language } from '#platform/i18n'
import { type Command, told } from './command.ts'
import { commandWords } from './words/index.ts'

type Shown = Pick<Command, 'name' | 'takes' | 'options' | 'told'>

export function overviewOf(commands: readonly Shown[], language: Language): readonly string[] {
  const words = commandWords(language)
  return [
    words.about,
    '',
    `${words.usage}: seloste ${words.commandPlace}`,
    '',
    ...inColumns(
      [...commands]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(each => [each.name, told(each.told, language)]),
    ),
    '',
    ...commonOptions(language),
    '',
    words.exitCodes,
  ]
}

export function helpOf(command: Shown, language: Language): readonly string[] {
  const words = commandWords(language)
  const values = command.takes.map(({ name, needed }) => (needed ? ` ${name}` : ` [${name}]`)).join('')
  const needed = command.options
    .filter(option => option.needed)
    .map(({ name, value }) => ` --${name} ${value}`.trimEnd())
  const options = command.options.map(
    option => [`--${option.name} ${option.value}`.trimEnd(), told(option.told, language)] as const,
  )
  return [
    told(command.told, language),
    '',
    `${words.usage}: seloste ${command.name}${values}${needed.join('')}`,
    '',
    ...inColumns(options),
    ...(options.length > 0 ? [''] : []),
    ...commonOptions(language),
  ]
}

function commonOptions(language: Language): readonly string[] {
  const { options } = commandWords(language)
  return inColumns([
    ['--register KEY', options.register],
    ['--lang fi|sv|en', options.lang],
    ['--json', options.json],
    ['--help', options.help],
  ])
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`)
}
