/**
 * The server: config → platform → capabilities → listen. What can be refused is refused before anything is touched, in
 * the order in which it costs least; what was begun is ended in the reverse order.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capabilities } from '#capabilities'
import { takeMail } from '#capabilities/interactions'
import { firstAdministratorLink, gate, keyActorFrom } from '#capabilities/staff'
import { createApi, sweepIdempotency } from '#platform/api'
import { systemClock } from '#platform/clock'
import { type Config, ConfigError, type IncomingMail, projectRoot } from '#platform/config'
import { loadDefinition, type RegisterDefinition } from '#platform/definition'
import { createApp, listen, readManifest, serveAssets, serveBrand, watch } from '#platform/http'
import { work } from '#platform/jobs'
import type { Logger } from '#platform/log'
import { type Receiving, receiveMail, smtpTransport } from '#platform/mail'
import { MasterKeyRefused, readMasterKey, WrongMasterKey } from '#platform/vault'
import { configureAssets } from '#ui'
import { connectAsServer } from './connect-database.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

export type Serving = Readonly<{
  url: string
  /** Registers that have no administrator yet, each with the one-time link that makes the first. */
  firstLinks: readonly Readonly<{ register: string; link: string }>[]
  stop(): Promise<void>
}>

/** Starts everything and returns when requests are answered. Throws one clear sentence when it can't. */
export async function startServer(config: Config, log: Logger): Promise<Serving> {
  const endings: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    const definitions = readDefinitions(config.registersFolder)
    const socket = await listen(config)
    endings.push(socket.close)
    const database = await connectAsServer(config, log)
    endings.push(database.stop)
    const opened = await withMasterKey(config, async masterKey =>
      openHouse({
        connection: database.connection,
        masterKey,
        clock: systemClock,
        log,
        capabilities,
        definitions,
        transport: config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl),
        url: config.url,
        mailDomain: config.mail?.domain,
        outside: { ytj: config.ytjUrl },
        filed: key => findDefinition(config.registersFolder, key),
        watches: true,
      }),
    )
    endings.push(opened.close)
    const workshop = await work(
      opened.owner,
      [...capabilities.flatMap(({ jobs }) => jobs), sweepIdempotency],
      hostsOf(opened),
      log,
    )
    endings.push(workshop.stop)
    socket.open(answererOf(config, opened))
    if (config.mail !== undefined) endings.push((await openMail(config, config.mail, opened, log)).close)
    const url = config.urlGiven ? config.url : `http://localhost:${socket.port}`
    log.info({ event: 'server.listening', port: socket.port })
    return { url, firstLinks: await firstLinksOf(opened, url), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Every folder of definitions, in the order of their names. */
export function readDefinitions(folder: string): readonly RegisterDefinition[] {
  const keys = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []
  if (keys.length === 0) {
    throw new ConfigError([
      `There is no register definition in ${folder}. Point SELOSTE_REGISTERS at the folder that holds one folder for each register.`,
    ])
  }
  return keys.map(key => loadDefinition(join(folder, key)).definition)
}

/** The files as they are now; undefined where the register's folder is gone. Refuses what start would refuse. */
export function findDefinition(folder: string, key: string): RegisterDefinition | undefined {
  return existsSync(join(folder, key)) ? loadDefinition(join(folder, key)).definition : undefined
}

/**
 * Opens with the master key, which is made the first time. One that had to be made although the data was sealed long ago is
 * taken away again, or it would stand where the right one has to be put back.
 */
export async function withMasterKey<T>(
  { masterKey }: Config,
  openWith: (key: Buffer) => Promise<T>,
): Promise<T> {
  if (masterKey.kind === 'given') return openWith(masterKey.key)
  const { path, mayCreate } = masterKey
  const isThere = existsSync(path)
  if (!mayCreate && !isThere) {
    throw new MasterKeyRefused(
      `There is no master key file at ${path}. Mend SELOSTE_MASTER_KEY_FILE; nothing was touched.`,
    )
  }
  const key = await readMasterKey(path)
  try {
    return await openWith(key)
  } catch (error) {
    if (isThere || !(error instanceof WrongMasterKey)) throw error
    rmSync(path)
    throw new MasterKeyRefused(
      `The data was sealed with a master key, and its file ${path} is gone. Put it back from where you keep a copy; nothing was touched.`,
    )
  }
}

const hostsOf = ({ hosts }: OpenHouse) => ({
  all: () => hosts(),
  of: (key: string) => hosts().find(({ register }) => register.key === key),
})

function answererOf(config: Config, opened: OpenHouse) {
  const { house, registers } = opened
  const assets = join(projectRoot(), 'dist/assets')
  configureAssets(readManifest(assets))
  const watching = watch(house.pool)
  const api = createApi({ house, capabilities, keyActor: keyActorFrom })
  const app = createApp({
    house,
    config,
    capabilities,
    registers,
    gate: gate(house),
    mounts: [serveAssets(assets), serveBrand, watching.mount, api],
    measured: watching.measured,
  })
  return (request: Request, address: string) => app.request(request, address)
}

/** Mail is taken in once the house is open, and no more before anything else ends. */
async function openMail(
  { host }: Config,
  { port, domain, tls }: IncomingMail,
  opened: OpenHouse,
  log: Logger,
): Promise<Receiving> {
  const pem = tls && {
    cert: readGiven('SELOSTE_MAIL_CERT', tls.cert),
    key: readGiven('SELOSTE_MAIL_KEY', tls.key),
  }
  return receiveMail({ host, port, domain, tls: pem, log }, takeMail(opened.hosts, domain))
}

function readGiven(variable: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new ConfigError([`${variable} names ${path}, which can't be read.`])
  }
}

async function firstLinksOf({ hosts }: OpenHouse, url: string): Promise<Serving['firstLinks']> {
  const links = await Promise.all(
    hosts().map(async host => {
      const path = await firstAdministratorLink(host)
      return path === undefined
        ? []
        : [
            {
              register: host.register.key,
              link: `${url}${hosts().length > 1 ? `/r/${host.register.key}` : ''}${path}`,
            },
          ]
    }),
  )
  return links.flat()
}
