/**
 * The texts that cells of a workbook share by number. They are kept as bytes, packed: a million small strings of their own
 * would take four times the memory.
 */
import { recordMax, TableRefused } from '../table.ts'
import { readXml } from './read-xml.ts'
import { unescaped } from './unescaped.ts'

/** The text by its number; undefined where there is none. */
export type SharedTexts = (at: number) => string | undefined

const bytesMax = 64_000_000
const textsMax = 5_000_000
const pageBytes = 1_000_000

/** Throws `too-many-texts` past 64 MB or five million of them. */
export async function readSharedTexts(part: AsyncIterable<string>): Promise<SharedTexts> {
  const store = packedTexts()
  let [text, isText, inReading] = ['', false, 0]
  await readXml(part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading += 1
      isText = name === 't' && inReading === 0
    },
    close(name) {
      if (name === 'rPh') inReading -= 1
      if (name === 'si') store.add(unescaped(text))
      isText = false
    },
    text(piece) {
      if (!isText) return
      text += piece
      if (text.length > recordMax) throw new TableRefused('line-too-long')
    },
  })
  return store.get
}

/** Pages of a megabyte, or of one text that is longer; of each text its page, where it begins there, and how long it is. */
function packedTexts() {
  const pages: Buffer[] = []
  let places = new Uint32Array(3 * 1_024)
  let [count, bytes, filled] = [0, 0, pageBytes]
  return {
    add(text: string): void {
      const length = Buffer.byteLength(text)
      bytes += length
      if (bytes > bytesMax || count >= textsMax) throw new TableRefused('too-many-texts')
      let page = pages.at(-1)
      if (page === undefined || filled + length > page.length) {
        page = Buffer.allocUnsafeSlow(Math.max(pageBytes, length))
        pages.push(page)
        filled = 0
      }
      page.write(text, filled)
      if (3 * count + 3 > places.length) places = widened(places)
      places.set([pages.length - 1, filled, length], 3 * count)
      filled += length
      count += 1
    },
    get(at: number): string | undefined {
      if (!(at < count)) return undefined
      const [page = 0, start = 0, length = 0] = places.subarray(3 * at, 3 * at + 3)
      return pages[page]?.toString('utf8', start, start + length)
    },
  }
}

function widened(places: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(places.length * 2)
  wider.set(places)
  return wider
}
