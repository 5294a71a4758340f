#!/usr/bin/env node
/**
 * `seloste …` from any Node since 20: builds the program when its source is newer, then runs it under the Node that came
 * with the packages. Plain JavaScript, because an older Node is what reads it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist/seloste.js')
const major = Number(process.versions.node.split('.')[0])

const node = major >= 24 ? process.execPath : bundledNode()
if (node === undefined) {
  process.stderr.write(`Seloste needs Node 24, which npm ci installs beside it; this is Node ${process.versions.node}. Run npm ci in ${root}.\n`)
  process.exit(1)
}
if (isStale()) build(node)
run(node)

/** Of this package's own installation, or of the one that this package is installed in. */
function bundledNode() {
  return [join(root, 'node_modules/.bin/node'), join(dirname(root), '.bin/node')].find(path => existsSync(path))
}

function isStale() {
  if (!existsSync(program)) return true
  const source = join(root, 'src')
  return existsSync(source) && newestIn(source) > statSync(program).mtimeMs
}

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return Math.max(newest, newestIn(path))
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? Math.max(newest, statSync(path).mtimeMs) : newest
  }, 0)
}

/** What it prints goes to standard error: standard output is the command's. */
function build(node) {
  const { status } = spawnSync(node, [join(root, 'scripts/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}

function run(node) {
  const child = spawn(node, ['--enable-source-maps', program, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(1))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
