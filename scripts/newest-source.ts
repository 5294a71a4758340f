/** When something that the program is made of was last changed. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** In milliseconds since 1970: the sources, the packages, and how they are put together. Tests are no part of it. */
export function newestSource(root: string): number {
  const single = ['package-lock.json', 'scripts/build.ts'].map(file => statSync(join(root, file)).mtimeMs)
  return Math.max(...single, newestIn(join(root, 'src')))
}

function newestIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return Math.max(newest, newestIn(path))
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? Math.max(newest, statSync(path).mtimeMs) : newest
  }, 0)
}
