/** Makes the data root if it is missing, and opens the way to it for the account that PostgreSQL runs as. */
import { access, chmod, chown, constants, lchown, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Account } from './accounts.ts'
import { dataUnreadable } from './inspect-cluster.ts'
import { StartRefused } from './start-refused.ts'

/** The root's path with every link resolved. Refuses with `data-unreadable`. */
export async function openDataRoot(dataRoot: string): Promise<string> {
  const path = resolve(dataRoot)
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(path)
  } catch (error) {
    throw dataUnreadable(path, error)
  }
}

/**
 * Lets the account pass through the root, by its group and without listing what is there. The folders above are not
 * ours to open: a closed one is refused with `data-unreadable`.
 */
export async function letPass(root: string, account: Account): Promise<void> {
  for (let above = dirname(root); above !== dirname(above); above = dirname(above)) {
    if (await mayPass(above, account)) continue
    throw new StartRefused(
      'data-unreadable',
      `PostgreSQL runs as ${account.name}, who can't pass through ${above} to the data; set SELOSTE_DATA to a folder such as /var/lib/seloste, or open the way with "chmod o+x".`,
    )
  }
  if (await mayPass(root, account)) return
  const { mode, uid } = await stat(root)
  await chown(root, uid, account.gid)
  await chmod(root, (mode & 0o7707) | 0o010)
}

/** Gives a folder and all in it to the account; the folder itself last, so that a stopped attempt begins again. */
export async function giveTo(account: Account, folder: string): Promise<void> {
  const { uid } = await stat(folder)
  if (uid === account.uid) return
  for (const name of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, name), account.uid, account.gid)
  }
  await chown(folder, account.uid, account.gid)
}

async function mayPass(folder: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
