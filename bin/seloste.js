#!/usr/bin/env node
/**
 * `seloste …` from any Node since 20: builds the program when its source is newer, then runs it under the Node that came
 * with the packages. Plain JavaScript, because an older Node is what reads it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeEnvironment, nodeFlags } from './node-flags.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const major = Number(process.versions.node.split('.')[0])

const node = major >= 24 ? process.execPath : bundledNode()
if (node === undefined) {
  process.stderr.write(
    `Seloste needs Node 24, which npm ci installs beside it; this is Node ${process.versions.node}. Run npm ci in ${root}.\n`,
  )
  process.exit(1)
}
ensureBuilt(node)
run(node)

/** Of this package's own installation, or of the one that this package is installed in. */
function bundledNode() {
  return [join(root, 'node_modules/.bin/node'), join(dirname(root), '.bin/node')].find(path =>
    existsSync(path),
  )
}

/** Does nothing when what is built is newer than its source. What it prints goes to standard error: the other is the command's. */
function ensureBuilt(node) {
  const { status } = spawnSync(node, [join(root, 'scripts/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}

function run(node) {
  const child = spawn(node, [...nodeFlags, join(root, 'dist/seloste.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...nodeEnvironment },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(1))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
