/**
 * Writes docs/derived/: what the code itself says about who may do what, what is held and why, and what is published.
 * `npm run derive`, with every change that alters one of them: the change's difference then shows what it does to them.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dependencyGraph } from './derive/dependency-graph.ts'
import { runBundled } from './run-bundled.ts'
import { root } from './run-program.ts'

const { exitCode } = await runBundled('scripts/derive/main.ts')
if (exitCode === 0) await writeFile(join(root, 'docs/derived/dependency-graph.md'), await dependencyGraph())
process.exitCode = exitCode
