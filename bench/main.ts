/** `npm run bench -- [--people N] [--only PREFIX] [--json FILE] [--data FOLDER]`: what the program costs, beside the bare work. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildProgram, programOptions } from '../scripts/build.ts'
import { ensureAssets } from '../scripts/build-assets.ts'
import { root } from '../scripts/run-program.ts'

const outfile = 'dist/bench.js'
await Promise.all([
  build({ ...programOptions, entryPoints: ['bench/run.ts'], outfile }),
  // The server that is started for its memory and its start is the one that people run.
  buildProgram(),
  ensureAssets(),
])
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(root, outfile)).href)
