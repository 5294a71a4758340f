/** Starts the server on an invented company's data, made on the first start, and tells who can sign in. */
import { capabilities } from '#capabilities'
import { systemClock } from '#platform/clock'
import { type Config, ConfigError, parseConfig } from '#platform/config'
import { PortTaken } from '#platform/http'
import { createLogger, type Logger } from '#platform/log'
import { StartRefused } from '#platform/postgres'
import { connectAsServer } from '../../src/connect-database.ts'
import { readDefinitions, startServer, withMasterKey } from '../../src/main.ts'
import { openHouse } from '../../src/open-house.ts'
import { type Arrived, arriveAll, type Wanted } from './arrive.ts'
import { emptyFolder, NotADemo, readMark, type SignIn, writeMark } from './data-folder.ts'
import { fill, invent } from './fill.ts'
import { live } from './live.ts'
import { occasions } from './occasions.ts'
import { oneTimeCode, secondsLeft } from './one-time-code.ts'

/** Invented like everybody else; the names say so. */
const staff: readonly Wanted[] = [
  { name: 'Tuulikki Mallikas', email: 'tuulikki@demo.example', role: 'administrator', language: 'fi' },
  { name: 'Pauli Esimerkki', email: 'pauli@demo.example', role: 'director', language: 'fi' },
  { name: 'Kerttu Kokeilu', email: 'kerttu@demo.example', role: 'coordinator', language: 'fi' },
  { name: 'Arvid Exempel', email: 'arvid@demo.example', role: 'accountant', language: 'sv' },
]

export async function runDemo(words: readonly string[]): Promise<void> {
  const config = configOf(process.env)
  const [asked, email] = words
  if (asked === 'code') return tellCode(config, email)
  if (asked !== undefined) throw new NotADemo('Say "npm run demo", or "npm run demo -- code E-MAIL".')
  const log = createLogger('warn', { write: line => void process.stderr.write(line) })
  const members = await ensureFilled(config, log)
  const told = new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, resolve)
  })
  const { url, stop } = await startServer(config, log)
  print(welcome(url, members))
  await told
  await stop()
}

/** As the server's own, but in a folder beside: real data is never mixed with invented. */
function configOf(environment: NodeJS.ProcessEnv): Config {
  if (environment.DATABASE_URL) {
    throw new NotADemo(
      'The demonstration makes people up, and does so in no database of yours: unset DATABASE_URL.',
    )
  }
  const { SELOSTE_MASTER_KEY: _key, SELOSTE_MASTER_KEY_FILE: _file, SMTP_URL: _smtp, ...given } = environment
  // Companies that do not exist are looked up nowhere.
  const rest = { ...given, SELOSTE_YTJ_URL: 'off' }
  const config = parseConfig(rest)
  if (environment.SELOSTE_DATA) return config
  return parseConfig({ ...rest, SELOSTE_DATA: `${config.dataFolder}-demo` })
}

async function ensureFilled(config: Config, log: Logger): Promise<readonly SignIn[]> {
  const folder = config.dataFolder
  const mark = readMark(folder)
  if (mark?.staff !== undefined) return mark.staff
  if (mark !== undefined) await forget(config, log)
  await writeMark(folder, { seloste: 'demonstration' })
  print(['Inventing a company and its customers; this takes a few seconds …'])
  const members = await makeUp(config, log)
  await writeMark(folder, { seloste: 'demonstration', staff: members })
  return members
}

/** A database that an interrupted start left running is stopped before its files go. */
async function forget(config: Config, log: Logger): Promise<void> {
  await (await connectAsServer(config, log)).stop()
  await emptyFolder(config.dataFolder)
}

async function makeUp(config: Config, log: Logger): Promise<readonly SignIn[]> {
  const database = await connectAsServer(config, log)
  try {
    const opened = await withMasterKey(config, async masterKey =>
      openHouse({
        connection: database.connection,
        masterKey,
        clock: systemClock,
        log,
        capabilities,
        definitions: readDefinitions(config.registersFolder),
        url: config.url,
      }),
    )
    try {
      const [host] = opened.hosts()
      if (host === undefined) throw new Error('There is no register to show.')
      const { owner, register } = host
      const invented = invent()
      await fill({ owner, register, clock: systemClock }, invented)
      const arrived = await arriveAll({ host, site: config.url }, staff)
      // What is looked through in these weeks is found by the indexes that later pages use.
      await owner.query('analyze')
      await live({
        host,
        staff: arrived.filter(({ role }) => role !== 'accountant'),
        occasions: occasions({
          invented,
          today: systemClock.today(),
          office: {
            administrator: inRole(arrived, 'administrator'),
            coordinator: inRole(arrived, 'coordinator'),
            director: inRole(arrived, 'director'),
          },
        }),
      })
      await owner.query('analyze')
      return arrived.map(({ name, email, role, language, password, secret }) => ({
        name,
        email,
        role,
        language,
        password,
        secret,
      }))
    } finally {
      await opened.close()
    }
  } finally {
    await database.stop()
  }
}

function inRole(arrived: readonly Arrived[], wanted: string): Arrived {
  const found = arrived.find(({ role }) => role === wanted)
  if (found === undefined) throw new Error(`Nobody is ${wanted}.`)
  return found
}

function welcome(url: string, members: readonly SignIn[]): readonly string[] {
  const now = systemClock.now()
  const rows = members.map(({ role, email, password, secret }) => [
    role,
    email,
    password,
    secret.replaceAll(' ', ''),
    oneTimeCode(secret, now),
  ])
  const table = [['role', 'e-mail', 'password', 'authenticator secret', 'code now'], ...rows]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...table.map(row => (row[column] ?? '').length)))
  return [
    '',
    `Seloste shows an invented company at ${url}`,
    'Nobody in it is a real person. It is for looking, not for keeping customers in.',
    '',
    ...table.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`),
    '',
    `The codes change in ${secondsLeft(now)} seconds. The next one: npm run demo -- code ${members[0]?.email ?? ''}`,
    '',
  ]
}

function tellCode(config: Config, email: string | undefined): void {
  const members = readMark(config.dataFolder)?.staff ?? []
  const member = members.find(each => each.email === email)
  if (member === undefined) {
    const known = members.map(each => each.email).join(', ')
    throw new NotADemo(
      known === '' ? 'The demonstration has not been started yet: npm run demo.' : `Say whose: ${known}.`,
    )
  }
  const now = systemClock.now()
  print([`${oneTimeCode(member.secret, now)}  (${secondsLeft(now)} seconds left)`])
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** What somebody can mend is one sentence; anything else is our own mistake and tells where. */
const mendable = [NotADemo, ConfigError, StartRefused, PortTaken]

try {
  await runDemo(process.argv.slice(2))
} catch (error) {
  const told = error instanceof Error ? error : new Error(String(error))
  const isMendable = mendable.some(kind => told instanceof kind)
  process.stderr.write(`${isMendable ? told.message : (told.stack ?? told.message)}\n`)
  process.exitCode = 1
}
