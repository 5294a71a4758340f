/** Files that are there whole or not at all, whatever moment the power goes. */
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The disc is full, or the quota is: a mishap that an administrator can end, told apart from our own mistakes. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
  readonly code = 'disk-full'
  constructor(cause: unknown) {
    super('the disc of the data folder is full', { cause })
  }
}

/**
 * Writes beside `path`, sees it on the disc, and renames it into place; the folder's own entry is synced too. A reader sees
 * the old file or the new one. `secret` files are for their owner only (0600) from the moment they exist.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { secret = false } = {},
): Promise<void> {
  const folder = dirname(path)
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await fill(await open(beside, 'wx', secret ? 0o600 : 0o640), content)
    await rename(beside, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(beside, { force: true })
    throw told(error)
  }
}

/** The whole file, if it is no larger than `bytesMax`; undefined if there is none. Throws a RangeError on a larger one. */
export async function readBounded(path: string, bytesMax: number): Promise<Buffer | undefined> {
  const file = await open(path, 'r').catch(error => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return undefined
  try {
    const content = Buffer.allocUnsafe(bytesMax + 1)
    for (let length = 0; length <= bytesMax; ) {
      const { bytesRead } = await file.read(content, length, content.length - length)
      if (bytesRead === 0) return content.subarray(0, length)
      length += bytesRead
    }
    throw new RangeError('the file is larger than its bound')
  } finally {
    await file.close()
  }
}

/** Writes the content, sees it on the disc and closes the file, whatever comes. */
export async function fill(file: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await file.writeFile(content)
    await file.sync()
  } catch (error) {
    throw told(error)
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const told = (error: unknown): unknown =>
  ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') ? new DiskFull(error) : error

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
