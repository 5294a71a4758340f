/**
 * Every test: `npm test`. What they need of the machine is installed or named, the program is built, and the last line is
 * always `N passed, N failed`. Words after `--` go to vitest: `npm test -- src/platform/money`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './run-program.ts'
import { type Count, countOf } from './test/count-of.ts'
import { ensureTools } from './test/ensure-tools.ts'

async function test(words: readonly string[]): Promise<Count> {
  if (!(await ensureTools())) return { passed: 0, failed: 1, skipped: 0 }
  const built = await runNode('scripts/build.ts')
  if (built.exitCode !== 0) return { passed: 0, failed: 1, skipped: 0 }
  const folder = await mkdtemp(join(tmpdir(), 'seloste-counted-'))
  try {
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ran = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...words])
    return await countOf(report, ran.exitCode)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const { passed, failed, skipped } = await test(process.argv.slice(2))
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
