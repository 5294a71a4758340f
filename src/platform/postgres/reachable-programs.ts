/** Makes sure that the account PostgreSQL runs as can run its programs, copying them to the data root if it can't. */
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { z } from 'zod'
import { type Account, identityOf } from './accounts.ts'
import { errorCode } from './error-code.ts'
import { askVersion, type Programs } from './programs.ts'
import { StartRefused } from './start-refused.ts'

const packagedLink = z.object({ source: z.string(), target: z.string() })
const packagedLinks = z.array(packagedLink).max(1_000)

/**
 * The bin folder to start from. Call it only while no server runs on this data root: copies of other versions are
 * removed, and a server loads its libraries as it goes.
 */
export async function reachPrograms(programs: Programs, account: Account | undefined, root: string) {
  const { copyable } = programs
  const complete = copyable === undefined || (await mendLinks(copyable.folder))
  if (complete && (await askVersion(programs.binFolder, identityOf(account)))) return programs.binFolder
  if (copyable) {
    const binFolder = join(await copyOnce({ ...copyable, root }), 'bin')
    if (await askVersion(binFolder, identityOf(account))) return binFolder
  }
  throw new StartRefused(
    'binaries-missing',
    `PostgreSQL's programs in ${programs.binFolder} can't be run by ${account?.name ?? 'this account'}; they need a Linux with glibc, and every folder above them open to that account (chmod o+x).`,
  )
}

/**
 * npm carries no links and install scripts may be forbidden, so the libraries' second names are made here. Says
 * whether all of them stand; in a read-only folder they can't be made.
 */
async function mendLinks(native: string): Promise<boolean> {
  const listed = packagedLinks.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  return (await Promise.all(listed.map(link => mendLink(native, link)))).every(Boolean)
}

async function mendLink(native: string, link: z.infer<typeof packagedLink>): Promise<boolean> {
  // The package tells paths from its own folder, with `native/` in front.
  const target = join(dirname(native), link.target)
  if (!target.startsWith(native + sep)) return false
  try {
    // Both names stand in one folder, so the bare one keeps the link true wherever the tree is copied.
    await symlink(basename(link.source), target)
    return true
  } catch (error) {
    return errorCode(error) === 'EEXIST'
  }
}

async function copyOnce(from: { folder: string; version: string; root: string }): Promise<string> {
  const copy = join(from.root, `programs-${from.version}`)
  const there = await lstat(copy).catch(() => undefined)
  if (there) return copy
  for (const name of await readdir(from.root)) {
    if (name.startsWith('programs-')) await rm(join(from.root, name), { recursive: true })
  }
  const draft = `${copy}.tmp`
  await cp(from.folder, draft, { recursive: true, verbatimSymlinks: true })
  await mendLinks(draft)
  await openForReading(draft)
  await rename(draft, copy)
  return copy
}

/** A strict umask may have closed the package's files; what the account runs it must be able to read. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
