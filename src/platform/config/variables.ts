/**
 * Every variable of the environment that Seloste reads, and what is wrong with one that does not fit. The sentence begins
 * with the variable's name, says what belongs there, and shows the value only where it can hold no secret.
 */
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { parseNetworks } from './networks.ts'

const shown = (value: unknown): string => JSON.stringify(String(value).slice(0, 80))

const refused = (expects: string) => ({
  error: (issue: { input?: unknown }) => `${expects}, not ${shown(issue.input)}.`,
})

const text = z.string().max(4096, 'is longer than 4,096 characters.')

const switched = (otherwise: boolean) =>
  z
    .enum(['1', '0', 'true', 'false', 'yes', 'no'], refused('is yes or no'))
    .transform(value => ['1', 'true', 'yes'].includes(value))
    .default(otherwise)

const port = text.refine(
  value => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  refused('is a port from 1 to 65535'),
)

const origin = text
  .refine(value => {
    const url = URL.parse(value)
    return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  }, refused('is the address that people type, as https://rekisteri.example.fi, without a path'))
  .transform(value => new URL(value).origin)

/** Another's server that is asked, by TLS unless it is this machine; `off` asks nobody. */
const service = (otherwise: string) =>
  text
    .refine(
      value => value === 'off' || isService(URL.parse(value)),
      'is the address of the service without a user name, as https://example.fi/api, or off.',
    )
    .default(otherwise)
    .transform(value => (value === 'off' ? undefined : value))

const isService = (url: URL | null): boolean =>
  url !== null &&
  (url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))) &&
  [url.username, url.password, url.search, url.hash].every(part => part === '')

/** Their values hold passwords, so the sentences do not show them. */
const database = text.regex(
  /^postgres(ql)?:\/\/\S+$/,
  'is a PostgreSQL address, as postgres://user:password@host:5432/name.',
)
const smtp = text.refine(value => {
  const url = URL.parse(value)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}, 'is a mail server, as smtps://user:password@mail.example.fi:465.')

const key = text
  .transform(value => keyBytes(value.trim()))
  .refine(
    bytes => bytes.length === 32,
    'is 32 random bytes in base64 or hexadecimal: make one with openssl rand -base64 32.',
  )

const keyBytes = (value: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(value)
    ? Buffer.from(value, 'hex')
    : /^[\w+/-]{43}=?$/.test(value)
      ? Buffer.from(value, 'base64')
      : Buffer.alloc(0)

const folder = text.refine(value => isAbsolute(value), refused('is a folder by its full path'))

const networks = text.transform((value, context) => {
  const read = parseNetworks(value)
  if (read.ok) return read.value
  context.addIssue(`lists networks as 10.0.0.0/8, 2001:db8::/32; this part is not one: ${shown(read.part)}.`)
  return z.NEVER
})

export const variables = {
  PORT: port.transform(Number).default(3000),
  HOST: text
    .regex(/^[\w.:-]{1,255}$/, refused('is an address to listen on, as 127.0.0.1 or 0.0.0.0'))
    .default('127.0.0.1'),
  SELOSTE_URL: origin.optional(),
  SELOSTE_DATA: text.optional(),
  DATABASE_URL: database.optional(),
  SELOSTE_PG_BIN: folder.optional(),
  SELOSTE_MASTER_KEY: key.optional(),
  SELOSTE_MASTER_KEY_FILE: text.optional(),
  SMTP_URL: smtp.optional(),
  SELOSTE_MAIL_PORT: port.transform(Number).optional(),
  SELOSTE_MAIL_DOMAIN: text
    .transform(value => value.trim().toLowerCase())
    .refine(
      value =>
        /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,62}$/.test(value) && value.length <= 200,
      refused('is the domain of the addresses that mail comes to, as rekisteri.example.fi'),
    )
    .optional(),
  SELOSTE_MAIL_CERT: text.optional(),
  SELOSTE_MAIL_KEY: text.optional(),
  SELOSTE_REGISTERS: text.optional(),
  SELOSTE_YTJ_URL: service('https://avoindata.prh.fi/opendata-ytj-api/v3'),
  SELOSTE_TRUST_PROXY: switched(false),
  SELOSTE_ALLOW_FROM: networks.optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], refused('is debug, info, warn or error'))
    .default('info'),
}
