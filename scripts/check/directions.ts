/** Whether every import goes the way that `.dependency-cruiser.mjs` allows. */
import { cruise } from './cruise.ts'

export async function checkDirections(): Promise<readonly string[]> {
  const { summary } = await cruise(['src', 'scripts', 'tests', 'bench'])
  return summary.violations.map(({ rule, from, to, cycle }) =>
    cycle === undefined
      ? `${rule.name}: ${from} → ${to}`
      : `${rule.name}: ${from} → ${cycle.map(({ name }) => name).join(' → ')}`,
  )
}
