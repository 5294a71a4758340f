/** Where the master key comes from: the environment, a file that only we may read, or, the first time, a new such file. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { writeWhole } from '#platform/files'
import { keyBytes, newKey } from './sealing.ts'

export class MasterKeyRefused extends Error {
  override readonly name = 'MasterKeyRefused'
}

/** 32 bytes, as base64, base64url or hex. A file that is not there is made. */
export async function readMasterKey(file: string): Promise<Buffer> {
  if (!existsSync(file)) return makeKeyFile(file)
  const mode = statSync(file).mode & 0o077
  if (mode !== 0) {
    throw new MasterKeyRefused(`Others may read the master key file ${file}: run chmod 600 on it.`)
  }
  return decode(readFileSync(file, 'utf8'), file)
}

/** On the disc before anything is sealed with it: a start that is cut short leaves a whole key or none. */
async function makeKeyFile(file: string): Promise<Buffer> {
  const key = newKey()
  await writeWhole(file, `${key.toString('base64')}\n`, { secret: true })
  return key
}

function decode(text: string, from: string): Buffer {
  const trimmed = text.trim()
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (key.length !== keyBytes) {
    throw new MasterKeyRefused(
      `The master key in ${from} is not 32 bytes in base64 or hex. Make one with: openssl rand -base64 32`,
    )
  }
  return key
}
