/** Where the program's own files are, whether it runs from `src/` or from what was built beside it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder, from this file upward, whose package.json is named seloste. Throws when the program was torn apart. */
export function projectRoot(from: string = import.meta.dirname): string {
  const manifest = join(from, 'package.json')
  if (existsSync(manifest) && nameIn(manifest) === 'seloste') return from
  const parent = dirname(from)
  if (parent === from)
    throw new Error('the folder of the program was not found: no package.json named seloste above it')
  return projectRoot(parent)
}

function nameIn(manifest: string): unknown {
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  return typeof read === 'object' && read !== null && 'name' in read ? read.name : undefined
}
