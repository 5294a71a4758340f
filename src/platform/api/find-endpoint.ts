/** From an address to its endpoint, by walking the path's segments; a fixed word goes before a parameter. */
import type { Endpoint } from './endpoint.ts'
import type { Method } from './route.ts'

export type Found = Readonly<{ byMethod: ReadonlyMap<string, Endpoint>; texts: readonly string[] }>

type Branch = { fixed: Map<string, Branch>; any: Branch | undefined; byMethod: Map<Method, Endpoint> }

const newBranch = (): Branch => ({ fixed: new Map(), any: undefined, byMethod: new Map() })

/** Answers a finder. Two routes of one method and path are our mistake. */
export function layOut(endpoints: readonly Endpoint[]): (path: string) => Found | undefined {
  const root = newBranch()
  for (const endpoint of endpoints) {
    const { method, path } = endpoint.route
    const branch = grow(root, path.split('/').slice(1))
    if (branch.byMethod.has(method)) throw new Error(`Two routes answer to ${method} ${path}.`)
    branch.byMethod.set(method, endpoint)
  }
  return path => walk(root, path.split('/').slice(1), [])
}

function grow(from: Branch, segments: readonly string[]): Branch {
  let branch = from
  for (const segment of segments) {
    if (segment.startsWith('{')) {
      branch.any ??= newBranch()
      branch = branch.any
    } else {
      const next = branch.fixed.get(segment) ?? newBranch()
      branch.fixed.set(segment, next)
      branch = next
    }
  }
  return branch
}

function walk(
  branch: Branch,
  [first, ...rest]: readonly string[],
  texts: readonly string[],
): Found | undefined {
  if (first === undefined) return branch.byMethod.size > 0 ? { byMethod: branch.byMethod, texts } : undefined
  const fixed = branch.fixed.get(first)
  const found = fixed && walk(fixed, rest, texts)
  if (found !== undefined || branch.any === undefined || first === '') return found
  return walk(branch.any, rest, [...texts, first])
}
