/** What is wrong with a field, in the person's language. */
import { formatProblems } from '#platform/formats'
import type { Language } from '#platform/i18n'
import type { FieldProblem } from '#platform/operation'
import { tableProblems } from '#platform/spreadsheet'
import { httpWords } from './words/index.ts'

/** A code such as `email.no-at` belongs to the format named before the dot; the others are of every field. */
export function problemWords(language: Language, { problem, limit }: FieldProblem): string {
  const [format = '', code] = problem.split('.')
  if (code !== undefined) {
    const worded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      ...formatProblems(language),
      table: tableProblems(language).file,
    }
    const ofFormat = worded[format]
    if (ofFormat?.[code] !== undefined) return ofFormat[code]
  }
  const { problems } = httpWords(language)
  return (problems[problem] ?? problems.wrong)?.(limit) ?? ''
}

/** Field → sentence, and the list for the summary on top of the form. */
export function formErrors(language: Language, problems: readonly FieldProblem[]) {
  const told = problems.map(problem => ({ field: problem.field, message: problemWords(language, problem) }))
  return {
    summaryTitle: httpWords(language).errorSummary(told.length),
    list: told,
    of: (field: string): string | undefined => told.find(each => each.field === field)?.message,
  }
}
