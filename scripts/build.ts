/** Builds the program and what browsers get of it: `node scripts/build.ts`. Node runs TypeScript by itself, but no JSX. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { ensureAssets } from './build-assets.ts'
import { root } from './run-program.ts'

/** Packages stay where npm put them: some have native parts, and a fix by npm reaches them without a build. */
export const programOptions: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/seloste.ts'],
  outfile: 'dist/seloste.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  logLevel: 'warning',
}

/** The map first, the program last and whole: two builds at once, or a start meanwhile, never meet half of it. */
export async function buildProgram(): Promise<void> {
  const { outputFiles } = await build({ ...programOptions, write: false })
  await mkdir(join(root, 'dist'), { recursive: true })
  for (const { path, contents } of outputFiles.toSorted((a, b) =>
    a.path.endsWith('.map') ? -1 : b.path.endsWith('.map') ? 1 : 0,
  )) {
    const part = `${path}.${process.pid}.part`
    await writeFile(part, contents)
    await rename(part, path)
  }
}

if (import.meta.main) await Promise.all([buildProgram(), ensureAssets()])
