/** A path under a folder, from parts that may have come from outside. */
import { join, resolve, sep } from 'node:path'

const partShape = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,150}$/

/**
 * `root` and the parts as one path. Each part is one name of letters, digits, dot, dash and underline, so that no part climbs
 * out, hides behind an encoding, or reaches a device. Throws a RangeError otherwise: ask first where an answer is needed.
 */
export function pathInside(root: string, ...parts: readonly string[]): string {
  const base = resolve(root)
  const path = join(base, ...parts)
  if (
    parts.length === 0 ||
    !parts.every(part => partShape.test(part)) ||
    !path.startsWith(base === sep ? sep : base + sep)
  )
    throw new RangeError('a path inside the data folder has plain names only')
  return path
}
