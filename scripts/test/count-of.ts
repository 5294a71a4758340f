/** How many tests passed and failed, of vitest's report. What failed outside a test counts too: nothing red counts as nothing. */
import { readFile } from 'node:fs/promises'

export type Count = Readonly<{ passed: number; failed: number; skipped: number }>

type Report = Readonly<{
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly Readonly<{
    status: string
    assertionResults: readonly Readonly<{ status: string }>[]
  }>[]
}>

export async function countOf(path: string, exitCode: number): Promise<Count> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(text) as Report
  // A file that did not load, or whose preparation failed, has no failed test of its own.
  const filesFailed = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const failed = report.numFailedTests + filesFailed
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
