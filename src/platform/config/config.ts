/** How this installation is set up: the environment, parsed once, refused with one sentence per wrong variable. */
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Networks } from './networks.ts'
import { projectRoot } from './project-root.ts'
import { variables } from './variables.ts'

/** The key under all others: given in the environment, or in a file that may be made on the first start if none was named. */
export type MasterKeySource =
  | Readonly<{ kind: 'given'; key: Buffer }>
  | Readonly<{ kind: 'file'; path: string; mayCreate: boolean }>

/** How mail comes in: the port of an SMTP receiver, and the domain of its addresses. */
export type IncomingMail = Readonly<{
  port: number
  domain: string
  /** Paths of certificate and key; with them senders may encrypt. */
  tls: Readonly<{ cert: string; key: string }> | undefined
}>

export type Config = Readonly<{
  port: number
  /** The address to listen on. Loopback unless HOST says otherwise: personal data does not go out before TLS is in front. */
  host: string
  /** The origin that people see, without a slash at its end. */
  url: string
  /** Whether `url` was said, or guessed from the port. */
  urlGiven: boolean
  dataFolder: string
  /** Undefined: the embedded PostgreSQL is started. */
  databaseUrl: string | undefined
  pgBin: string | undefined
  masterKey: MasterKeySource
  /** Undefined: mail waits in the outbox page. */
  smtpUrl: string | undefined
  /** Undefined: no mail is taken in. */
  mail: IncomingMail | undefined
  registersFolder: string
  /** The public business register's API; undefined: it is not asked. */
  ytjUrl: string | undefined
  /** Whether the visitor's address is taken from X-Forwarded-For. */
  trustProxy: boolean
  /** Undefined: any network may connect. */
  allowFrom: Networks | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error'
}>

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'config'
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws a ConfigError that names every wrong variable and never repeats a secret. An empty variable counts as not set. */
// biome-ignore lint/style/noProcessEnv: this room is where the environment is read
export function parseConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = z.object(variables).safeParse(given)
  const sentences = parsed.success ? [] : parsed.error.issues.map(sentence)
  if (given.SELOSTE_MASTER_KEY && given.SELOSTE_MASTER_KEY_FILE)
    sentences.push('SELOSTE_MASTER_KEY and SELOSTE_MASTER_KEY_FILE are both set: keep one of them.')
  sentences.push(...together(given, 'SELOSTE_MAIL_PORT', 'SELOSTE_MAIL_DOMAIN'))
  sentences.push(...together(given, 'SELOSTE_MAIL_CERT', 'SELOSTE_MAIL_KEY'))
  if (!parsed.success || sentences.length > 0) throw new ConfigError(sentences)
  return configOf(parsed.data)
}

/** Two variables of which neither says anything alone. */
const together = (given: Environment, one: string, other: string): readonly string[] => {
  const [present, absent] = given[one] ? [one, other] : [other, one]
  return given[present] && !given[absent] ? [`${absent} is missing: it goes with ${present}.`] : []
}

const sentence = (issue: { path: readonly PropertyKey[]; message: string }): string =>
  `${issue.path.map(String).join('.')} ${issue.message}`

function configOf(read: z.output<z.ZodObject<typeof variables>>): Config {
  const dataFolder = resolve(read.SELOSTE_DATA ?? defaultDataFolder())
  return {
    port: read.PORT,
    host: read.HOST,
    url: read.SELOSTE_URL ?? `http://localhost:${read.PORT}`,
    urlGiven: read.SELOSTE_URL !== undefined,
    dataFolder,
    databaseUrl: read.DATABASE_URL,
    pgBin: read.SELOSTE_PG_BIN,
    masterKey: masterKeySource(dataFolder, read.SELOSTE_MASTER_KEY, read.SELOSTE_MASTER_KEY_FILE),
    smtpUrl: read.SMTP_URL,
    mail: mailOf(read),
    registersFolder: resolve(read.SELOSTE_REGISTERS ?? join(projectRoot(), 'registers')),
    ytjUrl: read.SELOSTE_YTJ_URL,
    trustProxy: read.SELOSTE_TRUST_PROXY,
    allowFrom: read.SELOSTE_ALLOW_FROM,
    logLevel: read.LOG_LEVEL,
  }
}

function mailOf(read: z.output<z.ZodObject<typeof variables>>): IncomingMail | undefined {
  const { SELOSTE_MAIL_PORT: port, SELOSTE_MAIL_DOMAIN: domain } = read
  const { SELOSTE_MAIL_CERT: cert, SELOSTE_MAIL_KEY: key } = read
  if (port === undefined || domain === undefined) return undefined
  const tls = cert === undefined || key === undefined ? undefined : { cert: resolve(cert), key: resolve(key) }
  return { port, domain, tls }
}

function masterKeySource(
  dataFolder: string,
  key: Buffer | undefined,
  path: string | undefined,
): MasterKeySource {
  if (key !== undefined) return { kind: 'given', key }
  if (path !== undefined) return { kind: 'file', path: resolve(path), mayCreate: false }
  return { kind: 'file', path: join(dataFolder, 'master.key'), mayCreate: true }
}

/** Never the working directory: data must not move when somebody starts the program from elsewhere. */
function defaultDataFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/seloste'
  const home = homedir()
  return isAbsolute(home) ? join(home, '.local', 'share', 'seloste') : '/var/lib/seloste'
}
