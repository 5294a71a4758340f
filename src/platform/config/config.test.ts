import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, parseConfig, parseNetworks, projectRoot } from './index.ts'

const sentencesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences
    throw error
  }
}

test('with nothing set, the program listens to its own machine and keeps its data in a folder of its own', () => {
  const config = parseConfig({})
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    url: 'http://localhost:3000',
    ytjUrl: 'https://avoindata.prh.fi/opendata-ytj-api/v3',
    trustProxy: false,
    logLevel: 'info',
  })
  expect(config.dataFolder).toMatch(/^\/(var\/lib|.+\/share)\/seloste$/)
  expect(config.masterKey).toEqual({
    kind: 'file',
    path: join(config.dataFolder, 'master.key'),
    mayCreate: true,
  })
  expect(config.registersFolder).toBe(join(projectRoot(), 'registers'))
  expect(config.databaseUrl).toBeUndefined()
})

test('an empty variable counts as not set', () => {
  expect(parseConfig({ PORT: '', DATABASE_URL: '  ', SELOSTE_TRUST_PROXY: '' })).toMatchObject({
    port: 3000,
    trustProxy: false,
  })
})

test('every variable is read', () => {
  const config = parseConfig({
    PORT: '8080',
    HOST: '::',
    SELOSTE_URL: 'https://rekisteri.example.fi/',
    SELOSTE_DATA: '/srv/seloste',
    DATABASE_URL: 'postgres://seloste@/seloste?host=/run/postgresql',
    SELOSTE_PG_BIN: '/usr/lib/postgresql/15/bin',
    SELOSTE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    SMTP_URL: 'smtps://mail.example.fi',
    SELOSTE_MAIL_PORT: '2525',
    SELOSTE_MAIL_DOMAIN: 'Rekisteri.Example.FI',
    SELOSTE_MAIL_CERT: '/etc/seloste/mail.crt',
    SELOSTE_MAIL_KEY: '/etc/seloste/mail.key',
    SELOSTE_REGISTERS: '/srv/registers',
    SELOSTE_YTJ_URL: 'off',
    SELOSTE_TRUST_PROXY: 'yes',
    SELOSTE_ALLOW_FROM: '10.0.0.0/8, 2001:db8::/32',
    LOG_LEVEL: 'debug',
  })
  expect(config).toMatchObject({
    port: 8080,
    host: '::',
    url: 'https://rekisteri.example.fi',
    ytjUrl: undefined,
    urlGiven: true,
    dataFolder: '/srv/seloste',
    pgBin: '/usr/lib/postgresql/15/bin',
    masterKey: { kind: 'given', key: Buffer.alloc(32, 7) },
    smtpUrl: 'smtps://mail.example.fi',
    mail: {
      port: 2525,
      domain: 'rekisteri.example.fi',
      tls: { cert: '/etc/seloste/mail.crt', key: '/etc/seloste/mail.key' },
    },
    registersFolder: '/srv/registers',
    trustProxy: true,
    logLevel: 'debug',
  })
  expect(config.allowFrom?.has('10.1.2.3')).toBe(true)
})

test('a master key is read in hexadecimal too, and a named key file is never made by the program', () => {
  const hex = 'ab'.repeat(32)
  expect(parseConfig({ SELOSTE_MASTER_KEY: hex }).masterKey).toEqual({
    kind: 'given',
    key: Buffer.from(hex, 'hex'),
  })
  expect(parseConfig({ SELOSTE_MASTER_KEY_FILE: '/etc/seloste/key' }).masterKey).toEqual({
    kind: 'file',
    path: '/etc/seloste/key',
    mayCreate: false,
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['HOST', 'a b'],
  ['SELOSTE_URL', 'rekisteri.example.fi'],
  ['SELOSTE_URL', 'https://example.fi/rekisteri'],
  ['SELOSTE_URL', 'https://user:word@example.fi'],
  ['DATABASE_URL', 'mysql://x'],
  ['SELOSTE_PG_BIN', 'bin'],
  ['SELOSTE_MASTER_KEY', 'too short'],
  ['SMTP_URL', 'mail.example.fi'],
  ['SELOSTE_YTJ_URL', 'http://ytj.example.fi'],
  ['SELOSTE_YTJ_URL', 'https://user:word@ytj.example.fi'],
  ['SELOSTE_TRUST_PROXY', 'perhaps'],
  ['SELOSTE_ALLOW_FROM', '10.0.0.0/33'],
  ['SELOSTE_ALLOW_FROM', 'office'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s (%s) is answered with one sentence that begins with its name', (name, value) => {
  const sentences = sentencesOf({ [name]: value })
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toMatch(new RegExp(`^${name} .+\\.$`))
})

test('all that is wrong is told at once, and no secret is repeated', () => {
  const sentences = sentencesOf({
    PORT: 'x',
    DATABASE_URL: 'hunter2',
    SELOSTE_MASTER_KEY: 'hunter3',
    SMTP_URL: 'hunter4',
  })
  expect(sentences).toHaveLength(4)
  expect(sentences.join()).not.toContain('hunter')
})

test('a port for mail without the domain of its addresses is half a setting, and so is a certificate without its key', () => {
  expect(parseConfig({}).mail).toBeUndefined()
  expect(sentencesOf({ SELOSTE_MAIL_PORT: '25' })).toEqual([
    'SELOSTE_MAIL_DOMAIN is missing: it goes with SELOSTE_MAIL_PORT.',
  ])
  const mail = { SELOSTE_MAIL_PORT: '25', SELOSTE_MAIL_DOMAIN: 'rekisteri.example.fi' }
  expect(sentencesOf({ ...mail, SELOSTE_MAIL_KEY: '/k' })).toEqual([
    'SELOSTE_MAIL_CERT is missing: it goes with SELOSTE_MAIL_KEY.',
  ])
})

test('two master keys are one too many', () => {
  const both = { SELOSTE_MASTER_KEY: 'ab'.repeat(32), SELOSTE_MASTER_KEY_FILE: '/k' }
  expect(sentencesOf(both)).toEqual([
    'SELOSTE_MASTER_KEY and SELOSTE_MASTER_KEY_FILE are both set: keep one of them.',
  ])
})

test('a visitor is in a network also when the server sees the address through IPv6', () => {
  const read = parseNetworks('192.0.2.0/24 2001:db8::/32')
  if (!read.ok) throw new Error('the list can be read')
  expect(read.value.has('192.0.2.9')).toBe(true)
  expect(read.value.has('::ffff:192.0.2.9')).toBe(true)
  expect(read.value.has('2001:db8::1')).toBe(true)
  expect(read.value.has('198.51.100.1')).toBe(false)
  expect(read.value.has('not an address')).toBe(false)
})

test('the folder of the program is found from any depth, and not outside it', () => {
  expect(existsSync(join(projectRoot(), 'package.json'))).toBe(true)
  expect(projectRoot(join(projectRoot(), 'dist', 'deep', 'down'))).toBe(projectRoot())
  expect(() => projectRoot('/')).toThrow('was not found')
})
