/** What a workbook says of itself: its tabs, where their parts are, how its numbers look, and in which year its days begin. */
import { posix } from 'node:path'
import { TableRefused } from '../table.ts'
import { type DayOne, type NumberLook, numberLook } from './number-look.ts'
import type { Archive } from './open-archive.ts'
import { readXml } from './read-xml.ts'

export type Workbook = Readonly<{
  /** Tabs that can be seen, in their order; the names of their parts. */
  sheets: ReadonlyMap<string, string>
  /** The part with the texts that cells share, where there is one. */
  textsPart: string | undefined
  /** By a cell's style. */
  looks: readonly NumberLook[]
}>

const sheetsMax = 1_000
const looksMax = 65_536

/** Throws `not-a-table` for an archive that is no workbook of cells, `broken-workbook` for one that lacks a part. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('_rels/.rels')) throw new TableRefused('not-a-table')
  const [main] = (await relationsOf(archive, '')).filter(({ kind }) => kind === 'officeDocument')
  if (main === undefined || !/workbook[^/]*\.xml$/i.test(main.part)) throw new TableRefused('not-a-table')
  const relations = await relationsOf(archive, main.part)
  const { tabs, dayOne } = await readTabs(archive, main.part)
  const sheets = new Map<string, string>()
  for (const { name, relation } of tabs) {
    const found = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')
    if (found !== undefined) sheets.set(name, found.part)
  }
  const partOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.part
  const styles = partOf('styles')
  return {
    sheets,
    textsPart: partOf('sharedStrings'),
    looks: styles === undefined ? [] : await readLooks(archive, styles, dayOne),
  }
}

type Relation = Readonly<{ id: string; kind: string; part: string }>

/** Where a part points to (ECMA-376-2, 6.5). The kind is the last word of its type, which two editions of the standard share. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(`/${part}`)
  const relations: Relation[] = []
  await readXml(archive.part(posix.join(folder, '_rels', `${posix.basename(part)}.rels`).slice(1)), {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship' || relations.length > sheetsMax) return
      relations.push({
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        part: posix.resolve(folder, target).slice(1),
      })
    },
  })
  return relations
}

type Tabs = { tabs: { name: string; relation: string }[]; dayOne: DayOne }

async function readTabs(archive: Archive, part: string): Promise<Tabs> {
  const read: Tabs = { tabs: [], dayOne: '1900' }
  await readXml(archive.part(part), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) read.dayOne = '1904'
      if (name !== 'sheet' || read.tabs.length >= sheetsMax) return
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
      const isSeen = (attributes.state ?? 'visible') === 'visible'
      if (isSeen && relation !== undefined) read.tabs.push({ name: attributes.name ?? '', relation })
    },
  })
  return read
}

async function readLooks(archive: Archive, part: string, dayOne: DayOne): Promise<readonly NumberLook[]> {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let isInCells = false
  await readXml(archive.part(part), {
    open(name, { numFmtId: id = '0', formatCode }) {
      if (name === 'cellXfs') isInCells = true
      if (name === 'numFmt' && formatCode !== undefined && codes.size < looksMax)
        codes.set(Number(id), formatCode)
      if (name === 'xf' && isInCells && looks.length < looksMax)
        looks.push(numberLook({ id: Number(id), code: codes.get(Number(id)) }, dayOne))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return looks
}
