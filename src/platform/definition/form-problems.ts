/** What the form of a file refuses, told as a person would: which field, what is wrong, what mends it. */

import type { z } from 'zod'
import { languages } from './definition.ts'
import type { DefinitionProblem } from './problem.ts'
import { type Saying, sayings } from './words/problems.ts'
import type { YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** One problem an issue, and one for each of the fields where several are unknown at once. */
export function formProblems(read: YamlFile, issues: readonly Issue[]): readonly DefinitionProblem[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') return [at(read, issue.path, say(read, issue))]
    return issue.keys.map(field =>
      at(read, [...issue.path, field], sayings.unknownField(field, knownBeside(issue.path))),
    )
  })
}

export function at(read: YamlFile, path: readonly PropertyKey[], saying: Saying): DefinitionProblem {
  return { file: read.file, line: read.lineOf(path), path: path.map(String).join('.'), ...saying }
}

function say(read: YamlFile, issue: Issue): Saying {
  const last = String(issue.path.at(-1) ?? '')
  if (isMissing(read, issue)) {
    return isLanguage(last) ? sayings.missingTranslation(last) : sayings.missing(last || 'the content')
  }
  switch (issue.code) {
    case 'invalid_key':
      return /^N?\d|^N/.test(last) ? sayings.badCode() : sayings.badKey()
    case 'invalid_value':
      return sayings.notAmong(issue.values.map(String))
    case 'invalid_type':
      return sayings.wrongKind(kinds[issue.expected] ?? issue.expected)
    case 'too_big':
      return sayings.tooLong(`${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`)
    case 'too_small':
      return isLanguage(last) ? sayings.missingTranslation(last) : sayings.empty()
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? formless(last) : sayings.badForm(issue.message)
    case 'custom':
      return sayings.badForm(issue.message)
    default:
      return sayings.mistaken(issue.message)
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  record: 'a group of keys',
  array: 'a list',
}

/** Clause codes and keys are the only forms without a message of their own. */
function formless(value: string): Saying {
  return /^\d+$/.test(value) ? sayings.badCode() : sayings.badKey()
}

function isMissing(read: YamlFile, issue: Issue): boolean {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return false
  return valueAt(read.value, issue.path) === undefined || valueAt(read.value, issue.path) === null
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((around, step) => {
    if (typeof around !== 'object' || around === null || !Object.hasOwn(around, step)) return undefined
    return Reflect.get(around, step)
  }, value)
}

function knownBeside(path: readonly PropertyKey[]): readonly string[] {
  const last = String(path.at(-1) ?? '')
  return /^(name|wording|title|law|balancing|article9)$|^N\d/.test(last) ? languages : []
}

function isLanguage(text: string): boolean {
  return languages.some(language => language === text)
}
