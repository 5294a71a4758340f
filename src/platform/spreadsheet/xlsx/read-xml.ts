/** XML as a workbook has it, read as it comes: without entities of its own, without depth, without a text that never ends. */
import { SaxesParser } from 'saxes'
import { recordMax, TableRefused } from '../table.ts'

/** Names come without their prefix, which every program chooses for itself. */
export type XmlHandlers = Readonly<{
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}>

export type XmlReader = Readonly<{ write(text: string): void; end(): void }>

const depthMax = 64

/**
 * Throws `broken-workbook` for what is not well formed, for a document type (through which entities would come) and for
 * what is nested too deep; `line-too-long` for a text or a tag that goes on for more than a million characters.
 */
export function xmlReader(handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let [depth, sinceEvent] = [0, 0]
  const broken = () => {
    throw new TableRefused('broken-workbook')
  }
  parser.on('error', broken)
  parser.on('doctype', broken)
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0
    depth += 1
    if (depth > depthMax) broken()
    handlers.open(bare(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0
    depth -= 1
    handlers.close?.(bare(name))
  })
  parser.on('text', text => handlers.text?.(text))
  parser.on('cdata', text => handlers.text?.(text))
  return {
    write(text) {
      sinceEvent += text.length
      parser.write(text)
      if (sinceEvent > recordMax) throw new TableRefused('line-too-long')
    },
    end: () => void parser.close(),
  }
}

/** A whole part at once. */
export async function readXml(part: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers)
  for await (const text of part) reader.write(text)
  reader.end()
}

const bare = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
