import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DiskFull, pathInside, readBounded, writeWhole } from './index.ts'
import { fill } from './write-whole.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('no part of a path climbs out of the data folder', () => {
  expect(pathInside('/data', 'copies', 'a-1.pdf')).toBe('/data/copies/a-1.pdf')
  for (const part of ['..', '.', '', 'a/b', '..\\a', 'a\0', '/etc/passwd', '%2e%2e', 'ä', 'a'.repeat(151)])
    expect(() => pathInside('/data', 'copies', part)).toThrow(RangeError)
  expect(() => pathInside('/data')).toThrow(RangeError)
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 4 }), parts => {
      try {
        expect(pathInside('/data', ...parts)).toMatch(/^\/data\/[^/]/)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
    }),
  )
})

test('a written file is whole, replaces the old one, and leaves nothing beside it', async () => {
  const path = join(folder, 'new', 'report.txt')
  await writeWhole(path, 'old')
  await writeWhole(path, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(join(folder, 'new'))).toEqual(['report.txt'])
})

test('a secret file is its owner’s only', async () => {
  const path = join(folder, 'master.key')
  await writeWhole(path, new Uint8Array([1, 2, 3]), { secret: true })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('a write that fails leaves the old file and nothing beside it', async () => {
  const path = join(folder, 'is-a-folder')
  await writeWhole(join(path, 'inside.txt'), 'kept')
  await expect(writeWhole(path, 'x')).rejects.toThrow()
  expect(await readFile(join(path, 'inside.txt'), 'utf8')).toBe('kept')
  expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('a full disc is told as a full disc', async () => {
  const error = await open('/dev/full', 'w')
    .then(file => fill(file, 'x'))
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DiskFull)
  expect(error).toMatchObject({ code: 'disk-full', cause: { code: 'ENOSPC' } })
})

test('a file larger than its bound is not read, and one that is not there is not an error', async () => {
  const path = join(folder, 'sized.txt')
  await writeFile(path, 'x'.repeat(100))
  expect((await readBounded(path, 100))?.length).toBe(100)
  await expect(readBounded(path, 99)).rejects.toThrow(RangeError)
  expect(await readBounded(join(folder, 'none.txt'), 10)).toBeUndefined()
  await expect(readBounded('/dev/zero', 1000)).rejects.toThrow(RangeError)
})
