/** Whether docs/derived/ says what the code says: derived anew, nothing may differ from what is committed or written. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runNode } from '../run-program.ts'

const folder = join(root, 'docs/derived')

export async function checkFresh(): Promise<readonly string[]> {
  const before = await contents()
  const { exitCode } = await runNode('scripts/derive.ts')
  if (exitCode !== 0) return ['Nothing could be derived.']
  const after = await contents()
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names
    .filter(name => before.get(name) !== after.get(name))
    .map(name => `docs/derived/${name} was stale. It is written anew: look at what changed, and commit it.`)
}

async function contents(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => [])
  const files = names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)
  return new Map(await Promise.all(files))
}
