/** A file that a form sends, as a stream: it goes on as it comes, and nothing of it is held here but the piece in hand. */
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { Refused } from '#platform/operation'
import { MalformedBody, type Typed, typed } from './form.ts'

export type UploadedFile = Readonly<{
  /** As the visitor's machine calls it, without folders. It may tell of somebody: it belongs into no log. */
  name: string
  /** The fields that stand before the file in the form. */
  fields: Typed
  /**
   * To be read to its end. It ends only when the whole request has proved to be what it says; until then it may throw, so
   * whoever keeps what it gives keeps it for good only afterwards.
   */
  bytes: AsyncIterable<Uint8Array>
}>

export type Take<O> = (file: UploadedFile) => Promise<O>

/** The one field of a form that holds the file. */
const fileField = 'file'
const fieldsMax = 50
const fieldBytesMax = 10_000
/** What stands around the file: boundaries, headers and all the fields. */
const aroundBytesMax = 1_000_000
/** A visitor who sends nothing for so long is gone. */
const silenceMsMax = 30_000

/**
 * Reads one multipart form (RFC 7578) with one file in its last field, `file`. Throws MalformedBody: 413 for too much of
 * anything, 415 for a body of another kind, 400 for one that is broken or breaks off; and the refusal `invalid-input` where
 * no file was chosen. What `take` throws passes through.
 */
export async function readUpload<O>(
  request: Request,
  take: Take<O>,
  { bytesMax }: Readonly<{ bytesMax: number }>,
): Promise<O> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw new MalformedBody(415)
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax + aroundBytesMax)
    throw new MalformedBody(413)
  const form = openForm(type)
  const sent = send(request, form, bytesMax + aroundBytesMax)
  // It is waited for below and at the end of the bytes; when it fails, nobody may be there yet.
  sent.catch(() => {})
  try {
    const file = await Promise.race([form.file, sent.then(() => undefined)])
    if (file === undefined || file.name === '') {
      file?.stream.resume()
      await sent
      // A browser sends the field even when nothing was chosen: where there is nothing at all, the parts were not found.
      if (file === undefined && form.fields.size === 0) throw new MalformedBody(400)
      throw new Refused('invalid-input', { problems: [{ field: fileField, problem: 'required' }] })
    }
    const { name, stream } = file
    const taken = await take({ name, fields: typed(form.fields), bytes: bytesOf(stream, sent, bytesMax) })
    stream.resume()
    await sent
    return taken
  } catch (error) {
    form.stop(error instanceof MalformedBody ? error : new MalformedBody(400))
    const first = await sent.catch((reason: unknown) => reason)
    throw error instanceof MalformedBody && first instanceof MalformedBody ? first : error
  }
}

type File = Readonly<{ name: string; stream: BusboyFileStream }>

type Form = Readonly<{
  /** Grows until the file begins. */
  fields: URLSearchParams
  file: Promise<File>
  /**
   * Hands a piece to the parser; done when there is room for the next, which is when the file has been read that far. After
   * a stop, pieces are thrown away.
   */
  write(piece: Uint8Array): Promise<void>
  /** Done when the last part has ended as it should; throws the reason of a stop. */
  end(): Promise<void>
  /** Only the first reason counts: the others follow from it. */
  stop(reason: MalformedBody): void
}>

function openForm(type: string): Form {
  const parser = parserOf(type)
  const fields = new URLSearchParams()
  const arrived = Promise.withResolvers<File>()
  const finished = Promise.withResolvers<void>()
  finished.promise.catch(() => {})
  let [wrong, stream, release]: [MalformedBody?, BusboyFileStream?, (() => void)?] = []
  const stop = (reason: MalformedBody) => {
    if (wrong !== undefined) return
    wrong = reason
    finished.reject(reason)
    stream?.destroy(reason)
    release?.()
  }
  const stopWith = (status: 400 | 413) => () => stop(new MalformedBody(status))
  parser.on('field', (name, value, _, isCut) => {
    if (stream !== undefined || isCut) stop(new MalformedBody(isCut ? 413 : 400))
    else fields.append(name, value)
  })
  parser.on('file', (field, part, name) => {
    part.on('error', stopWith(400))
    if (stream !== undefined || field !== fileField) {
      part.resume()
      stop(new MalformedBody(400))
      return
    }
    stream = part
    arrived.resolve({ name: nameOf(name), stream })
  })
  for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) parser.on(limit, stopWith(413))
  parser.on('error', stopWith(400))
  parser.on('finish', () => finished.resolve())
  return {
    fields,
    file: arrived.promise,
    async write(piece) {
      if (wrong !== undefined) return
      await new Promise<void>(resolve => {
        release = resolve
        parser.write(piece, () => resolve())
      })
    },
    async end() {
      if (wrong === undefined) parser.end()
      await finished.promise
    },
    stop,
  }
}

/** Without what cannot be seen, and no longer than a file system lets it be. */
const nameOf = (name: string | undefined): string =>
  (name ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(0, 255)

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: fieldsMax,
        fieldSize: fieldBytesMax,
        // A second file is one too many, but it has to be seen to be refused.
        files: 2,
        parts: fieldsMax + 2,
        headerPairs: 20,
        headerSize: 8_192,
      },
    })
  } catch {
    // The boundary is missing.
    throw new MalformedBody(400)
  }
}

/**
 * Sends the body through, no quicker than the file is read, and to its end also when it is refused: a browser that is still
 * sending would never see the answer. Only what is too large or silent is left where it is.
 */
async function send(request: Request, form: Form, bytesMax: number): Promise<void> {
  const reader = request.body?.getReader()
  let bytes = 0
  try {
    for (let piece = await next(reader); piece !== undefined; piece = await next(reader)) {
      bytes += piece.length
      if (bytes > bytesMax) throw new MalformedBody(413)
      await form.write(piece)
    }
  } catch (error) {
    form.stop(error instanceof MalformedBody ? error : new MalformedBody(400))
  }
  await form.end()
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined) {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MalformedBody(400)), silenceMsMax)
  })
  try {
    return (await Promise.race([reader?.read(), silence]))?.value
  } finally {
    clearTimeout(timer)
  }
}

async function* bytesOf(
  stream: BusboyFileStream,
  sent: Promise<void>,
  bytesMax: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  // A reader who stops early has not made the request wrong.
  const pieces: AsyncIterator<Uint8Array> = stream.iterator({ destroyOnReturn: false })
  for (let piece = await pieceOf(pieces); piece !== undefined; piece = await pieceOf(pieces)) {
    bytes += piece.length
    if (bytes > bytesMax) throw new MalformedBody(413)
    yield piece
  }
  await sent
}

/** Whatever ends a file before its end, the request is not what it says; the first reason is told at the end. */
async function pieceOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await pieces.next()
    return done ? undefined : value
  } catch {
    throw new MalformedBody(400)
  }
}
