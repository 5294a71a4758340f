/** `npm start`: builds what is not built, then becomes the program, so that a signal reaches it and nothing waits behind it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeEnvironment, nodeFlags } from '../bin/node-flags.js'
import { root } from './run-program.ts'

const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)
process.execve?.(
  process.execPath,
  [process.execPath, ...nodeFlags, join(root, 'dist/seloste.js'), 'start', ...process.argv.slice(2)],
  { ...process.env, ...nodeEnvironment } as Record<string, string>,
)
