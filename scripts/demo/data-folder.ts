/**
 * The demonstration's own data folder. A file in it says what it is; a folder that holds anything and has no such file is
 * somebody's register, and is left alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Wanted } from './arrive.ts'

export type SignIn = Wanted & Readonly<{ password: string; secret: string }>

/** What the demonstration remembers of itself; `staff` is there once it was filled to the end. */
export type Mark = Readonly<{ seloste: 'demonstration'; staff?: readonly SignIn[] }>

export class NotADemo extends Error {
  override readonly name = 'NotADemo'
}

const markOf = (folder: string): string => join(folder, 'demonstration.json')

/** Undefined when the folder is new. Throws `NotADemo` for a folder that somebody else's data is in. */
export function readMark(folder: string): Mark | undefined {
  if (existsSync(markOf(folder))) return JSON.parse(readFileSync(markOf(folder), 'utf8')) as Mark
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new NotADemo(
      `There is data in ${folder} that is not the demonstration’s. Point SELOSTE_DATA at a folder that is empty or not there; nothing was touched.`,
    )
  }
  return undefined
}

/** Only the owner may read it: the ways in stand there, so that they can be told at each start. */
export async function writeMark(folder: string, mark: Mark): Promise<void> {
  // The folders above stay open: the database may run as another account, which has to pass through them.
  await mkdir(dirname(folder), { recursive: true })
  if (!existsSync(folder)) await mkdir(folder, { mode: 0o700 })
  const part = `${markOf(folder)}.part`
  await writeFile(part, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600 })
  await rename(part, markOf(folder))
}

/** What was begun and not filled to the end is thrown away; only a marked folder is ever asked. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (join(folder, name) !== markOf(folder)) await rm(join(folder, name), { recursive: true, force: true })
  }
}
