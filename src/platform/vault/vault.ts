/**
 * Three layers of keys: the master key (environment or a 0600 file) wraps a key for each register, which wraps a key for
 * each person. Erasing a person destroys their key, and with it what it sealed, wherever a copy of the bytes may lie.
 */
import { createSecretKey } from 'node:crypto'
import type pg from 'pg'
import { transact } from '#platform/db'
import { blindIndex, deriveKey, newKey, seal, unseal } from './sealing.ts'

export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey'
}

const wrongKey =
  'The master key is not the one that this data was sealed with. Give the right one in SELOSTE_MASTER_KEY or SELOSTE_MASTER_KEY_FILE; nothing was touched.'

const contextOf = (registerId: string): string => `register ${registerId}`

export type RegisterVault = Readonly<{
  /** A new key for a person, to be stored wrapped. */
  newPersonKey(personId: string): Buffer
  sealFor(wrapped: Uint8Array, personId: string, plain: string, context: string): Buffer
  /** Undefined when the key or the value is not what it says. */
  unsealFor(wrapped: Uint8Array, personId: string, sealed: Uint8Array, context: string): string | undefined
  /** For what belongs to no one person (a message waiting to be sent, a connector's key). */
  seal(plain: string, context: string): Buffer
  unseal(sealed: Uint8Array, context: string): string | undefined
  /** The same for what is no text: a file that waits. */
  sealBytes(plain: Uint8Array, context: string): Buffer
  unsealBytes(sealed: Uint8Array, context: string): Buffer | undefined
  /** Equal for equal values of one kind in one register, and for nothing else. */
  blindIndex(kind: string, value: string): Buffer
}>

/** Throws `WrongMasterKey` before anything is touched: no migration runs and no password changes under a wrong key. */
export async function assertMasterKey(owner: pg.Pool, masterKey: Uint8Array): Promise<void> {
  const { rows: tables } = await owner.query<{ there: boolean }>(
    `select to_regclass('vault.register_key') is not null as there`,
  )
  if (tables[0]?.there !== true) return
  const { rows } = await owner.query<{ register_id: string; wrapped: Buffer }>(
    'select register_id, wrapped from vault.register_key limit 1000',
  )
  for (const { register_id, wrapped } of rows) {
    if (unseal(masterKey, wrapped, contextOf(register_id)) === undefined) throw new WrongMasterKey(wrongKey)
  }
}

/** Opens the register's key, making one the first time. Throws `WrongMasterKey` when the master key is not the one it was wrapped with. */
export async function openRegisterVault(
  owner: pg.Pool,
  masterKey: Uint8Array,
  registerId: string,
): Promise<RegisterVault> {
  const context = contextOf(registerId)
  const wrapped = await transact(owner, registerId, async ({ client }) => {
    await client.query('insert into vault.register_key values ($1, $2) on conflict do nothing', [
      registerId,
      seal(masterKey, newKey(), context),
    ])
    const { rows } = await client.query<{ wrapped: Buffer }>(
      'select wrapped from vault.register_key where register_id = $1',
      [registerId],
    )
    return rows[0]?.wrapped ?? Buffer.of()
  })
  const registerKey = unseal(masterKey, wrapped, context)
  if (registerKey === undefined) {
    throw new WrongMasterKey(wrongKey)
  }
  return registerVault(registerKey)
}

function registerVault(registerKey: Buffer): RegisterVault {
  // As key objects: a list seals the place where it goes on each time it is read, an import looks for a million values.
  const own = createSecretKey(deriveKey(registerKey, 'register'))
  const persons = deriveKey(registerKey, 'persons')
  const index = createSecretKey(deriveKey(registerKey, 'blind index'))
  const personKey = (wrapped: Uint8Array, personId: string) => unseal(persons, wrapped, `person ${personId}`)
  return {
    newPersonKey: personId => seal(persons, newKey(), `person ${personId}`),
    sealFor(wrapped, personId, plain, context) {
      const key = personKey(wrapped, personId)
      if (key === undefined) throw new Error("The person's key does not open under this register's.")
      return seal(key, Buffer.from(plain), context)
    },
    unsealFor(wrapped, personId, sealed, context) {
      const key = personKey(wrapped, personId)
      return key === undefined ? undefined : unseal(key, sealed, context)?.toString()
    },
    seal: (plain, context) => seal(own, Buffer.from(plain), context),
    unseal: (sealed, context) => unseal(own, sealed, context)?.toString(),
    sealBytes: (plain, context) => seal(own, plain, context),
    unsealBytes: (sealed, context) => unseal(own, sealed, context),
    blindIndex: (kind, value) => blindIndex(index, `${kind}|${value}`),
  }
}
