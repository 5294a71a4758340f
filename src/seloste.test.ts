import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/config'

const program = join(projectRoot(), 'bin/seloste.js')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('one program migrates, starts, answers commands beside itself, and stops when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-program-'))
  const port = await freePort()
  const env = {
    ...process.env,
    SELOSTE_DATA: folder,
    PORT: String(port),
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  }
  const seloste = async (...typed: string[]) => {
    const ran = promisify(execFile)(process.execPath, [program, ...typed], { env })
    return ran.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({
        code: code as number,
        stdout: stdout as string,
        stderr: stderr as string,
      }),
    )
  }
  try {
    const migrated = await seloste('migrate', '--json')
    expect(migrated).toMatchObject({ code: 0, stdout: '{"migrated":true}\n' })

    const server = spawn(process.execPath, [program, 'start', '--lang', 'en'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    server.stdout.on('data', part => {
      said += part
    })
    const ended = once(server, 'exit')
    await expect.poll(() => said, { timeout: 30_000 }).toContain(`http://localhost:${port}`)
    await expect.poll(() => said).toMatch(/first administrator:\n {2}http/)

    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/people`)
    expect([answer.status, answer.headers.get('x-route')]).toEqual([401, null])
    expect(await seloste('people', 'find', 'nobody', '--json')).toMatchObject({ code: 0, stdout: '[]\n' })
    const second = await seloste('start')
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(String(port))

    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect((await seloste('strat')).code).toBe(2)

    // A new key was left standing where the lost one had to be put back, and the sentence told nothing of a loss.
    const key = join(folder, 'master.key')
    await rename(key, `${key}.away`)
    const keyless = await seloste('people', 'find', 'nobody')
    expect([keyless.code, keyless.stderr]).toEqual([1, expect.stringContaining(`${key} is gone`)])
    await expect(access(key)).rejects.toThrow('ENOENT')
    await rename(`${key}.away`, key)
    expect((await seloste('people', 'find', 'nobody')).code).toBe(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 180_000)
