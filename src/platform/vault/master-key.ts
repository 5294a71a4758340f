/** Where the master key comes from: the environment, a file that only we may read, or, the first time, a new such file. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyBytes, newKey } from './sealing.ts'

export class MasterKeyRefused extends Error {
  override readonly name = 'MasterKeyRefused'
}

/** 32 bytes, as base64, base64url or hex. */
export function readMasterKey(given: Readonly<{ key?: string | undefined; file: string }>): Buffer {
  if (given.key !== undefined) return decode(given.key, 'SELOSTE_MASTER_KEY')
  if (!existsSync(given.file)) return makeKeyFile(given.file)
  const mode = statSync(given.file).mode & 0o077
  if (mode !== 0) {
    throw new MasterKeyRefused(`Others may read the master key file ${given.file}: run chmod 600 on it.`)
  }
  return decode(readFileSync(given.file, 'utf8'), given.file)
}

function makeKeyFile(file: string): Buffer {
  const key = newKey()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
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
