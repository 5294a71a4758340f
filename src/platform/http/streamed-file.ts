/** A file that is written while it is being sent, so that it may be longer than the memory. */
import { ReadableStream } from 'node:stream/web'

/**
 * `name` is an id or a word of the program, never a person's: a download folder is no place for a name. Whatever the text
 * throws breaks the answer off, so that nobody takes a part for the whole.
 */
export function streamedFile(text: AsyncIterable<string>, type: string, name: string): Response {
  return new Response(ReadableStream.from(encoded(text)) as unknown as BodyInit, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of text) yield encoder.encode(piece)
}
