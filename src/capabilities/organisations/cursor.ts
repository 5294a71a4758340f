/**
 * Where a list goes on, sealed: the key of the last row is a name, and a name belongs in no address that a proxy may log.
 * Being sealed it can't be made up either, so what is in it needs no check.
 */
import type { RegisterVault } from '#platform/vault'

const context = 'cursor of a list'

export const sealCursor = (vault: RegisterVault, key: readonly string[]): string =>
  vault.seal(JSON.stringify(key), context).toString('base64url')

/** Undefined when it is not one of this register's. */
export function openCursor(vault: RegisterVault, cursor: string): readonly string[] | undefined {
  const opened = vault.unseal(Buffer.from(cursor, 'base64url'), context)
  return opened === undefined ? undefined : (JSON.parse(opened) as readonly string[])
}
