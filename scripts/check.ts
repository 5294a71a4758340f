/**
 * Everything a machine can say about the code without running it: `npm run check`. The list below is the whole of it;
 * `npm run check -- types tidy` does the named steps. Tests are `npm test`.
 */
import { performance } from 'node:perf_hooks'
import { checkContainer } from './check/container.ts'
import { checkDirections } from './check/directions.ts'
import { checkFresh } from './check/fresh.ts'
import { checkLicences } from './check/licences.ts'
import { checkLockFile } from './check/lock-file.ts'
import { checkServiceUnit } from './check/service-unit.ts'
import { node, program } from './check/step.ts'

const steps: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  format: program('biome', 'ci', '--error-on-warnings', '--colors=off'),
  types: node('node_modules/typescript-7/bin/tsc', '-p', '.'),
  directions: checkDirections,
  tidy: node('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/tidy/vitest.config.ts'),
  derived: checkFresh,
  'dead-code': program('knip'),
  licences: checkLicences,
  'lock-file': checkLockFile,
  container: checkContainer,
  'service-unit': checkServiceUnit,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in steps))
if (unknown.length > 0) {
  throw new Error(`There is no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`)
}

const failed: string[] = []
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const from = performance.now()
  const complaints = await step()
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  for (const complaint of complaints) console.error(complaint)
  console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.padStart(6)} s`)
  if (complaints.length > 0) failed.push(name)
}
console.log(failed.length === 0 ? 'All checks hold.' : `Not in order: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
