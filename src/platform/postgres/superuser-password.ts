/** Keeps the superuser's password in a file of its own beside the cluster: made once, before the cluster that needs it. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorCode } from './error-code.ts'
import { StartRefused } from './start-refused.ts'
import { writeDurably } from './write-durably.ts'

const passwordBytes = 24

/** Refuses with `data-unreadable`: without its password a cluster is of no use, and making another one would not fit it. */
export async function getPassword(path: string): Promise<string> {
  const password = await readFile(path, 'utf8').catch(cause => {
    throw new StartRefused(
      'data-unreadable',
      `The database's password can't be read from ${path} (${errorCode(cause)}); put the file back from a backup, readable by the account that runs Seloste.`,
      { cause },
    )
  })
  return password.trim()
}

/** The password a new cluster is made with; an earlier attempt's is used again. */
export async function keepPassword(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim() !== '') return kept.trim()
  const password = randomBytes(passwordBytes).toString('base64url')
  await writeDurably(path, `${password}\n`)
  return password
}
