/** The program `seloste`: its settings, its own two commands, and how it opens the house for the commands of the capabilities. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capabilities } from '#capabilities'
import { systemClock } from '#platform/clock'
import { commandWords, type FirstCommand, type OpenedHosts, runCommandLine } from '#platform/command'
import { ConfigError, parseConfig, projectRoot } from '#platform/config'
import { MigrationRefused } from '#platform/db'
import { DefinitionRefused } from '#platform/definition'
import { PortTaken } from '#platform/http'
import { chooseLanguage } from '#platform/i18n'
import { createLogger } from '#platform/log'
import { MailPortTaken, smtpTransport } from '#platform/mail'
import { StartRefused } from '#platform/postgres'
import { MasterKeyRefused, WrongMasterKey } from '#platform/vault'
import { connectAsCommand, DatabaseRefused } from './connect-database.ts'
import { findDefinition, readDefinitions, startServer, withMasterKey } from './main.ts'
import { DoesNotFit, openHouse } from './open-house.ts'

/** Standard output belongs to what was asked for, so a command's log goes beside it. */
const commandLog = createLogger('warn', { write: line => void process.stderr.write(line) })

const start: FirstCommand = {
  name: 'start',
  takes: [],
  options: [],
  told: {
    fi: commandWords('fi').startTold,
    sv: commandWords('sv').startTold,
    en: commandWords('en').startTold,
  },
  async run(language) {
    const words = commandWords(language)
    const config = parseConfig()
    const log = createLogger(config.logLevel)
    // Listened for from the beginning: a stop during the start is heeded when the start is through.
    const told = toldToStop()
    const { url, firstLinks, stop } = await startServer(config, log)
    const lines = [
      words.startOpen(url),
      ...firstLinks.flatMap(({ register, link }) => [words.startFirst(register), `  ${link}`]),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    log.info({ event: 'server.stopping', signal: await told })
    await stop()
    return { lines: [], data: {} }
  },
}

const migrate: FirstCommand = {
  name: 'migrate',
  takes: [],
  options: [],
  told: {
    fi: commandWords('fi').migrateTold,
    sv: commandWords('sv').migrateTold,
    en: commandWords('en').migrateTold,
  },
  async run(language) {
    const { close } = await open()
    await close()
    return { lines: [commandWords(language).migrateDone], data: { migrated: true } }
  },
}

/** A second signal says nothing new: what ends, ends as fast as it safely can. */
const toldToStop = (): Promise<NodeJS.Signals> =>
  new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, resolve)
  })

async function open(): Promise<OpenedHosts> {
  const config = parseConfig()
  const definitions = readDefinitions(config.registersFolder)
  const database = await connectAsCommand(config, commandLog)
  try {
    const opened = await withMasterKey(config, async masterKey =>
      openHouse({
        connection: database.connection,
        masterKey,
        clock: systemClock,
        log: commandLog,
        capabilities,
        definitions,
        connectionsMax: 4,
        transport: config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl),
        url: config.url,
        mailDomain: config.mail?.domain,
        filed: key => findDefinition(config.registersFolder, key),
        mendsFit: process.argv.includes('notice'),
      }),
    )
    return {
      hosts: opened.hosts(),
      close: async () => {
        await opened.close()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Starts that are refused on purpose: their message is the clear sentence. */
const refusals = [
  ConfigError,
  DatabaseRefused,
  DefinitionRefused,
  DoesNotFit,
  MailPortTaken,
  MasterKeyRefused,
  MigrationRefused,
  PortTaken,
  StartRefused,
  WrongMasterKey,
] as const

const refusalOf = (error: unknown): readonly string[] | undefined =>
  error instanceof Error && refusals.some(refusal => error instanceof refusal)
    ? error.message.split('\n')
    : undefined

function versionOf(): string {
  const read: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : ''
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  first: [start, migrate],
  capabilities,
  version: versionOf(),
  language: chooseLanguage({ acceptLanguage: Intl.DateTimeFormat().resolvedOptions().locale }),
  open,
  refusalOf,
  log: commandLog,
  print: text => void process.stdout.write(text),
  tell: text => void process.stderr.write(text),
})
