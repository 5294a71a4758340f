/** Which room walks into which, read from the imports. */
import { cruise, type Module } from '../check/cruise.ts'
import { derivedNote, page, table } from './markdown.ts'

type Walks = ReadonlyMap<string, ReadonlySet<string>>

/** `src/platform/db/guard.ts` is in `platform/db`, `src/main.ts` is its own. */
const roomOf = (path: string): string =>
  /^src\/((platform|capabilities)\/[^/]+|ui)\//.exec(path)?.[1] ?? path.replace(/^src\//, '')

export async function dependencyGraph(): Promise<string> {
  const { modules } = await cruise(['src'])
  const walks = walksOf(
    modules.filter(({ source }) => source.startsWith('src/') && !source.includes('.test.')),
  )
  const rooms = [...walks.keys()].sort()
  const business = rooms.filter(room => room.startsWith('capabilities/'))
  const drawn = business.flatMap(room =>
    reached(walks, room)
      .filter(other => other.startsWith('capabilities/'))
      .map(other => `  ${short(room)} --> ${short(other)}`),
  )
  const all = rooms.map(room => [
    `\`${room}\``,
    told(walks, room, 'platform/'),
    told(walks, room, 'capabilities/'),
  ])
  return page(
    '# Which room walks into which',
    derivedNote,
    'Types count too. Every capability may use the platform and the look; what one capability asks of another is drawn.',
    ['```mermaid', 'flowchart LR', ...business.map(room => `  ${short(room)}`), ...drawn, '```'].join('\n'),
    table(['room', 'platform rooms', 'capabilities'], all),
  )
}

function walksOf(modules: readonly Module[]): Walks {
  const walks = new Map<string, Set<string>>()
  for (const { source, dependencies } of modules) {
    const room = roomOf(source)
    const known = walks.get(room) ?? new Set<string>()
    walks.set(room, known)
    for (const { resolved } of dependencies) {
      if (resolved.startsWith('src/') && roomOf(resolved) !== room) known.add(roomOf(resolved))
    }
  }
  return walks
}

const reached = (walks: Walks, room: string): readonly string[] => [...(walks.get(room) ?? [])].sort()
const short = (room: string): string => room.slice(room.indexOf('/') + 1)

const told = (walks: Walks, room: string, floor: string): string =>
  reached(walks, room)
    .filter(other => other.startsWith(floor))
    .map(short)
    .join(', ')
