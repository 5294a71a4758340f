import { existsSync, globSync } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseAccount, identityOf } from './accounts.ts'
import { startPostgres } from './index.ts'
import { openDataRoot } from './open-data-root.ts'
import { askVersion, findPrograms, type Programs } from './programs.ts'
import { reachPrograms } from './reachable-programs.ts'

const isRoot = process.getuid?.() === 0
const systemBin = globSync('/usr/lib/postgresql/*/bin').find(folder => existsSync(join(folder, 'initdb')))

let place: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'seloste-pg-'))
})

afterEach(async () => {
  await rm(place, { recursive: true, force: true })
})

/** The package as npm unpacks it where install scripts may not run: without a single link. */
async function installWithoutLinks(): Promise<Programs> {
  const packaged = await findPrograms()
  const native = join(place, 'package/native')
  await cp(packaged.copyable!.folder, native, { recursive: true, verbatimSymlinks: true })
  const links: { target: string }[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const link of links) await unlink(join(place, 'package', link.target))
  const binFolder = join(native, 'bin')
  expect(await askVersion(binFolder, {})).toBeUndefined()
  return {
    binFolder,
    major: packaged.major,
    copyable: { folder: native, version: packaged.copyable!.version },
  }
}

test('programs whose libraries lack their second names get them at start', async () => {
  await chmod(place, 0o755)
  const programs = await installWithoutLinks()
  const account = await chooseAccount({ cluster: join(place, 'none') })
  expect(await reachPrograms(programs, account, place)).toBe(programs.binFolder)
  expect(await askVersion(programs.binFolder, identityOf(account))).toMatch(/^18\./)
})

test.runIf(isRoot)('programs in a closed folder are copied to the data root once', async () => {
  const programs = await installWithoutLinks()
  const account = await chooseAccount({ cluster: join(place, 'none') })
  expect(await askVersion(programs.binFolder, identityOf(account))).toBeUndefined()
  const root = await mkdtemp(join(tmpdir(), 'seloste-pg-'))
  try {
    await chmod(root, 0o711)
    const binFolder = await reachPrograms(programs, account, root)
    expect(binFolder.startsWith(root)).toBe(true)
    expect(await askVersion(binFolder, identityOf(account))).toMatch(/^18\./)
    expect(await reachPrograms(programs, account, root)).toBe(binFolder)
    const newer = { ...programs, copyable: { ...programs.copyable!, version: '18.99.0' } }
    await reachPrograms(newer, account, root)
    expect(await readdir(root)).toEqual(['programs-18.99.0'])
  } finally {
    await rm(root, { recursive: true })
  }
})

test.runIf(isRoot)('a data root below a closed folder is refused with the folder’s name', async () => {
  const dataRoot = await openDataRoot(join(place, 'data'))
  const refused = startPostgres({ dataRoot })
  await expect(refused).rejects.toMatchObject({ code: 'data-unreadable' })
  await expect(refused).rejects.toThrow(`can't pass through ${place} to the data`)
  expect(await readdir(dataRoot)).toEqual([])
})

test.runIf(systemBin)('a system’s own PostgreSQL serves a data root whose folder has its major', async () => {
  const lines: string[] = []
  const server = await startPostgres({
    dataRoot: place,
    binDir: systemBin,
    signalLog: line => lines.push(line),
  })
  try {
    const client = new Client(server.superuser)
    await client.connect()
    const { rows } = await client.query(`select current_setting('data_directory') as folder`)
    await client.end()
    expect(rows[0].folder).toBe(join(place, `pg${Number.parseInt(server.version, 10)}`))
  } finally {
    await server.stop()
  }
  expect(lines).toEqual([])
  if (server.version.startsWith('18.')) return
  await expect(startPostgres({ dataRoot: place })).rejects.toMatchObject({ code: 'wrong-version' })
})
