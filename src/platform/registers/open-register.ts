/** Brings a register into the program: its row, its keys, and the published definition that is in force. */
import type pg from 'pg'
import type { Clock } from '#platform/clock'
import { transact } from '#platform/db'
import type { RegisterDefinition } from '#platform/definition'
import { newId } from '#platform/ids'
import { openRegisterVault } from '#platform/vault'
import type { Register } from './register.ts'
import { findNewestVersion, publishVersion } from './versions.ts'

export type Opening = Readonly<{ owner: pg.Pool; masterKey: Uint8Array; clock: Clock }>

/**
 * Opens the register that the definition describes. The first time, the register is made and the definition published as
 * version 1; afterwards the newest published version is in force until somebody publishes another.
 */
export async function openRegister(opening: Opening, definition: RegisterDefinition): Promise<Register> {
  const id = await ensureRegister(opening, definition.key)
  const vault = await openRegisterVault(opening.owner, opening.masterKey, id)
  const inForce = await transact(opening.owner, id, async ({ db }) => {
    const newest = await findNewestVersion(db)
    if (newest !== undefined) return newest
    await publishVersion(db, { definition, at: opening.clock.now() })
    return findNewestVersion(db)
  })
  if (inForce === undefined) throw new Error('The version that was just published is not there.')
  // What is not kept yet is no part of what is told, so the files say it, not the version that was published long ago.
  const inUse = { ...inForce.definition, notYetKept: definition.notYetKept }
  return { id, key: definition.key, definition: inUse, version: inForce.number, vault }
}

async function ensureRegister({ owner, clock }: Opening, key: string): Promise<string> {
  await owner.query(
    'insert into platform.register (register_id, key, made_at) values ($1, $2, $3) on conflict (key) do nothing',
    [newId(clock), key, clock.now().toString()],
  )
  const { rows } = await owner.query<{ register_id: string }>(
    'select register_id from platform.register where key = $1',
    [key],
  )
  const id = rows[0]?.register_id
  if (id === undefined) throw new Error('The register that was just made is not there.')
  return id
}
