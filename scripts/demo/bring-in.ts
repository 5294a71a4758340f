/** Takes a file into the register as the pages do: source, file, columns, the dry run, and the run if it is wanted. */
import {
  beginImport,
  checkImport,
  getImport,
  goOn,
  setMapping,
  startImport,
  takeFile,
} from '#capabilities/imports'
import type { Host } from '#platform/capability'
import { ask, type Caller, perform } from '#platform/operation'
import type { File } from './import-files.ts'

type Wanted = Readonly<{
  file: File
  source: string
  obtainedDaysAgo: number
  purpose: string
  /** The name under which the meaning of its columns is kept. */
  saveAs?: string
  runs: boolean
}>

export async function bringIn(
  host: Host,
  caller: Caller,
  { file, source, ...wanted }: Wanted,
): Promise<void> {
  const { house, register } = host
  const obtainedOn = house.clock.today().subtract({ days: wanted.obtainedDaysAgo }).toString()
  const { id } = await perform(house, beginImport, caller, {
    source: { key: source, obtainedOn },
    purpose: wanted.purpose,
  })
  await takeFile(
    { house, register, perform: (operation, input) => perform(house, operation, caller, input) },
    id,
    { name: file.name, bytes: inOnePiece(file.bytes) },
  )
  const { suggested } = await ask(house, getImport, caller, { import: id })
  const targets = suggested.map(({ target }) => target)
  const { saveAs } = wanted
  await perform(house, setMapping, caller, {
    import: id,
    targets,
    ...(saveAs === undefined ? {} : { saveAs }),
  })
  await perform(house, checkImport, caller, { import: id })
  await goOn(host, { only: id })
  if (!wanted.runs) return
  await perform(house, startImport, caller, { import: id })
  await goOn(host, { only: id })
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
