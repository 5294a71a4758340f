/** `npm start`: builds what is not built and starts, in this process, so that a signal reaches it directly. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildProgram } from './build.ts'
import { ensureAssets } from './build-assets.ts'
import { root } from './run-program.ts'

await Promise.all([buildProgram(), ensureAssets()])
process.setSourceMapsEnabled(true)
process.argv.splice(1, 1, join(root, 'bin/seloste.js'), 'start')
await import(pathToFileURL(join(root, 'dist/seloste.js')).href)
