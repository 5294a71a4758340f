/** `npm run demo`: the same program on an invented company's data. `npm run demo -- code E-MAIL` tells a sign-in code. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { programOptions } from './build.ts'
import { ensureAssets } from './build-assets.ts'
import { root } from './run-program.ts'

const outfile = 'dist/demo.js'
await Promise.all([
  build({ ...programOptions, entryPoints: ['scripts/demo/main.ts'], outfile }),
  ensureAssets(),
])
process.setSourceMapsEnabled(true)
// In this process, so that a signal reaches the server directly.
await import(pathToFileURL(join(root, outfile)).href)
