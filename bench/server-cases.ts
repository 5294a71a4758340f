/** What is measured of the whole: a real server started on existing data, its memory at rest, and what a page makes a browser fetch. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '#platform/config'
import type { WebApp } from '#platform/http'
import { startPostgres } from '#platform/postgres'
import { nodeEnvironment, nodeFlags } from '../bin/node-flags.js'
import { type Row, rowOf } from './report.ts'

const port = 3_987
export const site = `http://localhost:${port}`
const startsMeasured = 3
/** Long enough for what a start leaves behind to be let go of. */
const restMs = 8_000

/** `dataRoot` holds a database that the server takes for its own, and no server runs on it. */
export async function measureServer(dataRoot: string, size: number): Promise<readonly Row[]> {
  const bareStarts: number[] = []
  const starts: number[] = []
  let memory = 0
  for (let nth = 0; nth < startsMeasured; nth += 1) {
    bareStarts.push(await timeBareStart(dataRoot))
    const server = await startServer(dataRoot)
    starts.push(server.tookMs)
    if (nth === startsMeasured - 1) {
      await pause(restMs)
      memory = residentMb(serverPid(dataRoot))
    }
    await server.stop()
  }
  return [
    rowOf('server.start', size, { ours: middle(starts), limit: middle(bareStarts), unit: 'ms' }),
    rowOf('server.memory', size, { ours: memory, limit: await bareMemory(), unit: 'MB' }),
  ]
}

export const serverPid = (dataRoot: string): number =>
  Number(readFileSync(join(dataRoot, 'server.pid'), 'utf8').match(/\d+/)?.[0])

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** The database alone, from nothing to its first answer. */
async function timeBareStart(dataRoot: string): Promise<number> {
  const started = performance.now()
  const postgres = await startPostgres({ dataRoot })
  const took = performance.now() - started
  await postgres.stop()
  return took
}

export async function startServer(dataRoot: string): Promise<{ tookMs: number; stop(): Promise<void> }> {
  const started = performance.now()
  // As `seloste start` runs it, without the look whether the program has to be built anew: that was done before.
  const words = [...nodeFlags, join(projectRoot(), 'dist/seloste.js'), 'start']
  const server = spawn(process.execPath, words, {
    env: {
      ...process.env,
      ...nodeEnvironment,
      SELOSTE_DATA: dataRoot,
      PORT: String(port),
      SELOSTE_URL: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error('The server did not start.')
    await pause(10)
  }
  return { tookMs: performance.now() - started, stop: () => stopped(server) }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/readyz`)).ok
  } catch {
    return false
  }
}

const stopped = (server: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    server.on('exit', () => resolve())
    server.kill('SIGTERM')
  })

/** A Node that has done nothing. */
async function bareMemory(): Promise<number> {
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
  await pause(2_000)
  const memory = residentMb(idle.pid ?? 0)
  idle.kill()
  return memory
}

export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024

/** What a list page makes a browser fetch, as it is sent to one that takes Brotli. There is no bare work: the limit is what is wanted. */
export async function measureAssets(app: WebApp, page: string, size: number): Promise<readonly Row[]> {
  const fetched = async (pattern: RegExp) => {
    const addresses = new Set([...page.matchAll(pattern)].map(([, address = '']) => address))
    const sizes = await Promise.all([...addresses].map(address => sentBytes(app, address)))
    return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000
  }
  return [
    rowOf('page.script', size, { ours: await fetched(/<script[^>]+src="([^"]+)"/g), limit: 40, unit: 'KB' }),
    rowOf('page.style', size, {
      ours: await fetched(/<link[^>]+href="([^"]+\.css)"/g),
      limit: 25,
      unit: 'KB',
    }),
  ]
}

async function sentBytes(app: WebApp, address: string): Promise<number> {
  const request = new Request(`http://localhost:3000${address}`, { headers: { 'accept-encoding': 'br' } })
  return (await (await app.request(request)).arrayBuffer()).byteLength
}
