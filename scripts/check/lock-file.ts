/** Whether the lock file installs the same everywhere: exact versions, hashes, and nobody's host. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../run-program.ts'

export type LockedPackage = Readonly<{
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  link?: boolean
}>

/** By place: `node_modules/hono`. */
export async function lockedPackages(): Promise<Readonly<Record<string, LockedPackage>>> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const { '': _own, ...packages } = lock.packages
  return packages
}

export async function checkLockFile(): Promise<readonly string[]> {
  const locked = Object.entries(await lockedPackages()).flatMap(([place, { resolved, integrity }]) => [
    ...(resolved === undefined
      ? []
      : [`${place} is bound to a host: ${resolved}. Install with .npmrc as it is.`]),
    ...(integrity === undefined ? [`${place} has no hash.`] : []),
  ])
  return [...locked, ...(await looseVersions())]
}

async function looseVersions(): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >
  return ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap(kind =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} ${version} in ${kind} is not one exact version.`),
  )
}
