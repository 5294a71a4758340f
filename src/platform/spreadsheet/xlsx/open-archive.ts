/**
 * The parts of a workbook, which is a zip archive. It is read from a file, since its table of contents stands at the end;
 * the file has no name, so that the system takes it away whatever becomes of this process.
 */
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { TableRefused, type TableSource } from '../table.ts'

export type Archive = Readonly<{
  has(name: string): boolean
  /** A part as text, piece by piece. Throws `broken-workbook` where there is none, or where its bytes are not what was promised. */
  part(name: string): AsyncGenerator<string>
  close(): Promise<void>
}>

const entriesMax = 10_000
/** What a workbook may grow to: the largest sheet that Excel can write is well below. */
const unpackedMax = 2_000_000_000
/** Below this nobody is harmed; above it, more than 200 times its packed size was made to harm (a sheet packs to a tenth). */
const unpackedFree = 10_000_000
const ratioMax = 200

/** Throws `bomb` before anything is unpacked, `encrypted-workbook`, `broken-workbook`, `disk-full`. */
export async function openArchive(source: TableSource, folder: string): Promise<Archive> {
  const file = await spool(source, folder)
  try {
    const { size } = await file.stat()
    const zip = await orBroken(() => fromFdPromise(file.fd, { autoClose: false, lazyEntries: true }))
    const entries = await entriesOf(zip, size)
    return {
      has: name => entries.has(name.toLowerCase()),
      part: name => partOf(zip, entries.get(name.toLowerCase())),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function spool(source: TableSource, folder: string): Promise<FileHandle> {
  const path = join(folder, `seloste-${randomUUID()}.xlsx`)
  const file = await open(path, 'wx+', 0o600)
  try {
    await rm(path)
    for await (const chunk of source.bytes()) await file.write(chunk)
    return file
  } catch (error) {
    await file.close()
    throw codeOf(error) === 'ENOSPC' ? new TableRefused('disk-full') : error
  }
}

/** Names in a package are the same in capitals and without (ECMA-376-2, 6.2.2). */
async function entriesOf(zip: ZipFile, packed: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  const most = Math.min(unpackedMax, Math.max(unpackedFree, packed * ratioMax))
  let unpacked = 0
  await orBroken(async () => {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (unpacked > most || zip.entriesRead > entriesMax) throw new TableRefused('bomb')
      if (entry.isEncrypted()) throw new TableRefused('encrypted-workbook')
      entries.set(entry.fileName.toLowerCase(), entry)
    }
  })
  return entries
}

/** yauzl stops at the size that the table of contents promised, so a part that lies about it ends there. */
async function* partOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) throw new TableRefused('broken-workbook')
  const stream = await orBroken(() => zip.openReadStreamPromise(entry))
  const chunks = stream[Symbol.asyncIterator]()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (;;) {
      const next = await orBroken(() => chunks.next())
      const text = await orBroken(() =>
        next.done ? decoder.decode() : decoder.decode(next.value, { stream: true }),
      )
      if (text !== '') yield text
      if (next.done) return
    }
  } finally {
    stream.destroy()
  }
}

/** Whatever a reader says of bytes that others wrote is their fault; what the system says of the disk is not. */
async function orBroken<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TableRefused || (error instanceof Error && 'syscall' in error)) throw error
    if (error instanceof Error && error.message.startsWith('too many bytes in the stream'))
      throw new TableRefused('bomb')
    throw new TableRefused('broken-workbook')
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined
