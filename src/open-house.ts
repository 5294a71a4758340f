/**
 * Brings the platform and the capabilities together over a database: schema, guards, registers, the fit of code and
 * notice. The server, the command line and the tests all live in a house opened here; listening is somebody else's.
 */
import type pg from 'pg'
import { apiNothingPersonal } from '#platform/api'
import { abouts, auditNothingPersonal, reads } from '#platform/audit'
import { systemActor } from '#platform/auth'
import { type Capability, gatherWords, type Host } from '#platform/capability'
import type { Clock } from '#platform/clock'
import { projectRoot } from '#platform/config'
import { applicationLogin, type ConnectionSettings, guard, migrate, openPool } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { printFitProblems } from '#platform/definition'
import { migrateQueue } from '#platform/jobs'
import type { Logger } from '#platform/log'
import { type MailTransport, messages } from '#platform/mail'
import type { House } from '#platform/operation'
import { commentsOf, type Declarations, fitOf } from '#platform/privacy'
import { openRegister, type Register, registersNothingPersonal, watchVersions } from '#platform/registers'
import { assertMasterKey, vaultNothingPersonal } from '#platform/vault'

/** What the platform itself holds, before any capability. Schemas in the order of their foreign keys. */
const platformSchemas = {
  platform: 'db',
  registers: 'registers',
  vault: 'vault',
  audit: 'audit',
  jobs: 'jobs',
  mail: 'mail',
  api: 'api',
} as const

export type OpenHouse = Readonly<{
  house: House
  owner: pg.Pool
  /** As they are now: another process may publish a new version of a definition. */
  registers(): readonly Register[]
  hosts(): readonly Host[]
  close(): Promise<void>
}>

export type Foundations = Readonly<{
  /** The role that owns the schemas; the application's own connection is derived from it. */
  connection: ConnectionSettings
  masterKey: Uint8Array
  clock: Clock
  log: Logger
  capabilities: readonly Capability[]
  definitions: readonly RegisterDefinition[]
  connectionsMax?: number
  /** How mail leaves; without one it waits in the outbox. */
  transport?: MailTransport | undefined
  /** The origin that people see, for links in mail. */
  url?: string
  /** The domain of the addresses by which mail comes in. */
  mailDomain?: string | undefined
  /** Where outside services that may be asked are, by their names. Without it nobody outside is asked. */
  outside?: Readonly<Record<string, string | undefined>>
  /** Reads a register's files anew, for publishing them without a restart. Left out: as they were at the start. */
  filed?: (key: string) => RegisterDefinition | undefined
  /** Takes versions that other processes publish into use. Holds one connection, so a passing command leaves it out. */
  watches?: boolean
  /** For the commands that publish: the version in force may not fit the code yet, since that is what they mend. */
  mendsFit?: boolean
}>

/** The files fit, or the start had stopped before; so the way out is to publish them. */
const unpublished =
  'The published version does not fit this program, but the definition in the files does. Look at the difference with "seloste notice check", and publish it with "seloste notice publish".'

export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit'
}

export function declarationsOf(capabilities: readonly Capability[]): Declarations {
  return {
    records: [...capabilities.flatMap(({ records }) => records), reads, abouts, messages],
    nothingPersonal: [
      ...registersNothingPersonal,
      ...vaultNothingPersonal,
      ...auditNothingPersonal,
      ...apiNothingPersonal,
      ...capabilities.flatMap(({ nothingPersonal }) => nothingPersonal),
    ],
    groups: capabilities.flatMap(({ groups }) => groups),
    sources: capabilities.flatMap(({ sources }) => sources),
  }
}

export async function openHouse(foundations: Foundations): Promise<OpenHouse> {
  const { connection, clock, log, capabilities } = foundations
  const declarations = declarationsOf(capabilities)
  for (const definition of foundations.definitions) assertFit(definition, declarations)
  const owner = openPool(connection, { connectionsMax: 8, onLost: () => log.warn({ event: 'db.lost' }) })
  try {
    await assertMasterKey(owner, foundations.masterKey)
    await prepare(owner, capabilities, declarations, foundations.masterKey)
    const registers = await openRegisters(foundations, owner)
    if (!foundations.mendsFit)
      for (const { definition } of registers) assertFit(definition, declarations, unpublished)
    const pool = openPool(
      { ...connection, ...applicationLogin(foundations.masterKey) },
      {
        connectionsMax: foundations.connectionsMax ?? 16,
        pipeline: true,
        onLost: () => log.warn({ event: 'db.lost' }),
      },
    )
    const house: House = {
      pool,
      clock,
      log,
      declarations,
      outside: foundations.outside ?? {},
      mailDomain: foundations.mailDomain,
      uses: capabilities.flatMap(({ operations, queries }) => [...operations, ...queries]),
      reactions: capabilities.flatMap(({ reactions }) => reactions),
      lists: capabilities.flatMap(({ lists }) => lists),
      wordsOf: gatherWords(capabilities),
      filed: foundations.filed ?? (key => foundations.definitions.find(definition => definition.key === key)),
    }
    const inForce = foundations.watches
      ? await watchVersions(
          { owner, log, accepts: definition => fitOf(definition, declarations).length === 0 },
          registers,
        )
      : { current: () => registers, stop: async () => {} }
    return {
      house,
      owner,
      registers: inForce.current,
      hosts: () => inForce.current().map(register => hostOf(house, owner, register, foundations)),
      close: async () => {
        await inForce.stop()
        await pool.end()
        await owner.end()
      },
    }
  } catch (error) {
    await owner.end()
    throw error
  }
}

async function openRegisters(
  { masterKey, clock, definitions }: Foundations,
  owner: pg.Pool,
): Promise<readonly Register[]> {
  const registers: Register[] = []
  for (const definition of definitions)
    registers.push(await openRegister({ owner, masterKey, clock }, definition))
  return registers
}

const hostOf = (
  house: House,
  owner: pg.Pool,
  register: Register,
  { transport, url, capabilities }: Foundations,
): Host => ({
  house,
  register,
  capabilities,
  owner,
  transport,
  url: url ?? 'http://localhost',
  caller: { register, actor: systemActor, language: 'fi' },
})

/** Schema first, then what the database keeps by itself. */
async function prepare(
  owner: pg.Pool,
  capabilities: readonly Capability[],
  declarations: Declarations,
  masterKey: Uint8Array,
): Promise<void> {
  await migrateQueue(owner)
  const own = Object.entries(platformSchemas).map(([key, room]) => ({
    key,
    migrations: `${projectRoot()}/src/platform/${room}/migrations`,
  }))
  const theirs = capabilities.map(({ key }) => ({
    key,
    migrations: `${projectRoot()}/src/capabilities/${key}/migrations`,
  }))
  await migrate(owner, [...own, ...theirs])
  const schemas = [
    ...Object.keys(platformSchemas),
    ...[...declarations.records, ...declarations.nothingPersonal].map(
      ({ table }) => table.split('.')[0] ?? '',
    ),
  ]
  const appendOnly = declarations.records.filter(record => record.appendOnly).map(({ table }) => table)
  await guard(
    owner,
    {
      schemas: [...new Set(schemas)],
      appendOnly: new Set([...appendOnly, 'registers.version']),
      readOnly: new Set(['audit.entry', 'audit.about', 'audit.head', 'vault.register_key']),
      comments: commentsOf(declarations),
    },
    applicationLogin(masterKey),
  )
}

/** Code and notice say the same, or the register does not open. */
function assertFit(definition: RegisterDefinition, declarations: Declarations, remedy = ''): void {
  const problems = fitOf(definition, declarations)
  if (problems.length > 0)
    throw new DoesNotFit(`${definition.key}:\n${printFitProblems(problems)}\n${remedy}`.trim())
}
