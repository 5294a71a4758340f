/** Makes the folder of the server's socket, which nobody but the server's account may enter. */
import { chmod, chown, lstat, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Account } from './accounts.ts'
import type { DataLayout } from './data-layout.ts'
import { errorCode } from './error-code.ts'
import { StartRefused } from './start-refused.ts'

/**
 * Refuses with `did-not-start` a folder that somebody else has put in the temporary folder under the same name: who
 * owns the folder could answer in the server's stead.
 */
export async function openSocketFolder(layout: DataLayout, account: Account | undefined): Promise<void> {
  const folder = layout.socketFolder
  const owner = account?.uid ?? process.getuid?.()
  const isShared = dirname(folder) !== layout.root
  if (isShared && (await ownerOf(folder)) !== owner)
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  try {
    await mkdir(folder, { mode: 0o700 })
    if (account) await chown(folder, account.uid, account.gid)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (account && !isShared) await chown(folder, account.uid, account.gid)
  }
  if ((await ownerOf(folder)) === owner) return await chmod(folder, 0o700)
  throw new StartRefused(
    'did-not-start',
    `${folder}, where the database's socket belongs, is somebody else's; remove it, or set SELOSTE_DATA to a shorter path.`,
  )
}

/** The uid that a real folder belongs to; undefined for a link or for nothing. */
async function ownerOf(folder: string): Promise<number | undefined> {
  const status = await lstat(folder).catch(() => undefined)
  return status?.isDirectory() ? status.uid : undefined
}
