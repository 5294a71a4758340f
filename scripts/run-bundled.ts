/**
 * Runs a script that imports the program's own rooms: Node runs no JSX, so it is bundled first.
 * `node scripts/run-bundled.ts scripts/derive/main.ts …`
 */
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { type Ended, root, runNode } from './run-program.ts'

/** The bundle stands in `dist/`, inside the project, so that packages and the project's own files are found from it. */
export async function runBundled(entry: string, words: readonly string[] = []): Promise<Ended> {
  const outfile = join(root, 'dist/run', `${basename(entry, '.ts')}.${process.pid}.mjs`)
  const built = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'warning',
    // It has said itself what is wrong.
  }).catch(() => undefined)
  if (built === undefined) return { exitCode: 1, output: '' }
  try {
    return await runNode('--enable-source-maps', [outfile, ...words])
  } finally {
    await rm(outfile)
  }
}

if (import.meta.main) {
  const [entry, ...words] = process.argv.slice(2)
  if (entry === undefined)
    throw new Error('Say which script: node scripts/run-bundled.ts scripts/derive/main.ts')
  process.exitCode = (await runBundled(entry, words)).exitCode
}
