import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimDataRoot, startPostgres } from './index.ts'

let dataRoot: string

beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'seloste-pg-'))
})

afterEach(async () => {
  await rm(dataRoot, { recursive: true, force: true })
})

describe('a start is refused, with nothing touched,', () => {
  test.each(['pg18', 'pg17'])('when %s holds another version’s data', async folder => {
    await mkdir(join(dataRoot, folder))
    await writeFile(join(dataRoot, folder, 'PG_VERSION'), '17\n')
    const refused = startPostgres({ dataRoot })
    await expect(refused).rejects.toMatchObject({ name: 'StartRefused', code: 'wrong-version' })
    await expect(refused).rejects.toThrow(/made by PostgreSQL 17 and the programs are PostgreSQL 18/)
    expect(await readdir(dataRoot, { recursive: true })).toEqual([folder, `${folder}/PG_VERSION`])
  })

  test('when the cluster’s folder holds something else', async () => {
    await mkdir(join(dataRoot, 'pg18'))
    await writeFile(join(dataRoot, 'pg18/letter.txt'), 'mine')
    await expect(startPostgres({ dataRoot })).rejects.toMatchObject({ code: 'data-unreadable' })
    expect(await readdir(dataRoot, { recursive: true })).toEqual(['pg18', 'pg18/letter.txt'])
  })

  test('when the data root is a file', async () => {
    const path = join(dataRoot, 'file')
    await writeFile(path, 'mine')
    await expect(startPostgres({ dataRoot: path })).rejects.toMatchObject({ code: 'data-unreadable' })
    expect(await readFile(path, 'utf8')).toBe('mine')
  })

  test('when the data has lost its password', async () => {
    await mkdir(join(dataRoot, 'pg18'))
    await writeFile(join(dataRoot, 'pg18/PG_VERSION'), '18\n')
    await expect(startPostgres({ dataRoot })).rejects.toThrow(/pg\.password/)
    expect(await readdir(dataRoot, { recursive: true })).toEqual(['pg18', 'pg18/PG_VERSION'])
  })

  test('when the named bin folder holds no PostgreSQL', async () => {
    const refused = startPostgres({ dataRoot, binDir: dataRoot })
    await expect(refused).rejects.toMatchObject({ code: 'binaries-missing' })
    expect(await readdir(dataRoot)).toEqual([])
  })

  test.runIf(process.getuid?.() === 0)('when the configured account does not exist', async () => {
    const refused = startPostgres({ dataRoot, account: 'no-such-account' })
    await expect(refused).rejects.toMatchObject({ code: 'no-unprivileged-account' })
    expect(await readdir(dataRoot)).toEqual([])
  })
})

test('a damaged cluster refuses to start with PostgreSQL’s own reason', async () => {
  await mkdir(join(dataRoot, 'pg18'))
  await writeFile(join(dataRoot, 'pg18/PG_VERSION'), '18\n')
  await writeFile(join(dataRoot, 'pg.password'), 'anything\n')
  const refused = startPostgres({ dataRoot })
  await expect(refused).rejects.toMatchObject({ code: 'did-not-start' })
  await expect(refused).rejects.toThrow(/postgresql\.conf/)
})

describe('a data root', () => {
  test('is one process’s at a time, and the refusal names it', async () => {
    const claim = await claimDataRoot(dataRoot)
    const refused = claimDataRoot(dataRoot)
    await expect(refused).rejects.toMatchObject({ code: 'data-in-use' })
    await expect(refused).rejects.toThrow(new RegExp(`process ${process.pid};`))
    await claim.release()
    await (await claimDataRoot(dataRoot)).release()
    expect(await readdir(dataRoot)).toEqual([])
  })

  test('goes to exactly one of many that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => claimDataRoot(dataRoot)))
    expect(asked.filter(answer => answer.status === 'fulfilled')).toHaveLength(1)
  })

  test('is taken over from a process that was killed', async () => {
    const script = `
      import { claimDataRoot } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
      await claimDataRoot(${JSON.stringify(dataRoot)})
      process.kill(process.pid, 'SIGKILL')`
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
    expect((await once(other, 'exit'))[1]).toBe('SIGKILL')
    expect(await readFile(join(dataRoot, 'server.pid'), 'utf8')).toContain(`"pid":${other.pid}`)
    await (await claimDataRoot(dataRoot)).release()
  })

  test.each([
    ['started at another time', { startedTicks: '1' }],
    ['ran before the machine was last started', { bootId: 'another' }],
  ])('is taken over from a process of the same number that %s', async (_, difference) => {
    await claimDataRoot(dataRoot)
    const path = join(dataRoot, 'server.pid')
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...difference }))
    const claim = await claimDataRoot(dataRoot)
    await expect(claimDataRoot(dataRoot)).rejects.toMatchObject({ code: 'data-in-use' })
    await claim.release()
  })
})
