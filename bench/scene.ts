/** A house of one size with everything that a request meets: the app, a key for each purpose, somebody who is signed in. */
import { join } from 'node:path'
import type pg from 'pg'
import { capabilities } from '#capabilities'
import { createKey, gate, keyActorFrom } from '#capabilities/staff'
import { createApi } from '#platform/api'
import type { Host } from '#platform/capability'
import { systemClock } from '#platform/clock'
import { parseConfig, projectRoot } from '#platform/config'
import { type ConnectionSettings, openPool } from '#platform/db'
import { createApp, readManifest, serveAssets, type WebApp } from '#platform/http'
import { createLogger } from '#platform/log'
import { type AnyUse, perform, purposesOf } from '#platform/operation'
import type { Register } from '#platform/registers'
import { configureAssets } from '#ui'
import { arriveAll } from '../scripts/demo/arrive.ts'
import { readDefinitions } from '../src/main.ts'
import { openHouse } from '../src/open-house.ts'

export type Scene = Readonly<{
  host: Host
  register: Register
  /** As the owner, for making and asking about the data. */
  owner: pg.Pool
  /** The bare work's: the same settings, pipelining and named statements, as a role that row-level security does not bind. */
  bare: pg.Pool
  /** Asks the program from request to the last character of the answer. Throws unless the answer is a success. */
  api(path: string, use: string, body?: object): Promise<string>
  html(path: string): Promise<string>
  app: WebApp
  /** Of somebody who is signed in. */
  cookie: string
  close(): Promise<void>
}>

const site = 'http://localhost:3000'

export async function openScene(connection: ConnectionSettings, masterKey: Buffer): Promise<Scene> {
  const log = createLogger('error', { write: line => void process.stderr.write(line) })
  const config = parseConfig({ SELOSTE_URL: site })
  const opened = await openHouse({
    connection,
    masterKey,
    clock: systemClock,
    log,
    capabilities,
    definitions: readDefinitions(config.registersFolder),
    url: site,
  })
  const [host] = opened.hosts()
  if (host === undefined) throw new Error('There is no register.')
  const { house, owner, register } = host
  const assets = join(projectRoot(), 'dist/assets')
  configureAssets(readManifest(assets))
  const app = createApp({
    house,
    config,
    capabilities,
    registers: opened.registers,
    gate: gate(house),
    mounts: [serveAssets(assets), createApi({ house, capabilities, keyActor: keyActorFrom })],
    measured: () => {},
  })
  const who = {
    name: 'Mitta Mallikas',
    email: 'mitta@bench.example',
    role: 'administrator',
    language: 'fi' as const,
  }
  // Data that was kept from an earlier run has somebody of that run in it.
  await owner.query('truncate staff.member cascade')
  const [member] = await arriveAll({ host, site }, [who])
  const keys = await keysOf(
    capabilities.flatMap(({ operations, queries }) => [...operations, ...queries]),
    (purpose, uses) => perform(house, createKey, host.caller, { name: 'bench', purpose, uses: [...uses] }),
  )
  const bare = openPool(connection, { connectionsMax: 4, pipeline: true })
  return {
    host,
    cookie: member?.cookie ?? '',
    register,
    owner,
    bare,
    app,
    api: (path, use, body) =>
      answered(
        app,
        new Request(`${site}/api/v1${path}`, {
          headers: {
            authorization: `Bearer ${keys.get(use) ?? ''}`,
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { method: 'POST', body: JSON.stringify(body) }),
        }),
      ),
    html: path => answered(app, new Request(`${site}${path}`, { headers: { cookie: member?.cookie ?? '' } })),
    async close() {
      await bare.end()
      await opened.close()
    },
  }
}

/** One key for each purpose, with the uses that are measured. */
async function keysOf(
  uses: readonly AnyUse[],
  make: (purpose: string, uses: readonly string[]) => Promise<{ token: string }>,
): Promise<ReadonlyMap<string, string>> {
  const measured = ['people.list', 'people.get', 'requests.copy', 'requests.erase']
  const keys = new Map<string, string>()
  for (const name of measured) {
    const use = uses.find(each => each.name === name)
    const [purpose] = use === undefined ? [] : purposesOf(use)
    if (purpose !== undefined) keys.set(name, (await make(purpose, [name])).token)
  }
  return keys
}

async function answered(app: WebApp, request: Request): Promise<string> {
  const { method, url } = request
  const response = await app.request(request)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`)
  return text
}
