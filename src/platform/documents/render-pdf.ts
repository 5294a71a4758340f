/** A PDF from a typst template and data, in the standard that is asked for or not at all. */
import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/i18n'
import { type Compiler, typst, workspace } from './compiler.ts'
import { missingIn, printableJson } from './printable.ts'

export type Attachment = Readonly<{
  name: string
  mimeType: string
  description: string
  content: Uint8Array
}>

export type PdfRequest = Readonly<{
  /** Typst source of ours. It finds the data in `data`; what a person typed never becomes source. */
  template: string
  /** Anything that JSON can hold. */
  data: unknown
  language: Language
  title: string
  /** PDF/UA-1 for what is read on a screen or aloud; PDF/A-3b for what is archived with its attachments. Both are tagged. */
  standard: 'ua-1' | 'a-3b'
  /** The date written into the file. */
  madeAt: Temporal.Instant
  attachments?: readonly Attachment[]
}>

/** The template does not compile, or its document is not what the standard asks (a picture without its description). */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  readonly code = 'document'
}

const dataMaxBytes = 50_000_000
const fontRoundsMax = 20
/** Renderings after which what the compiler remembers of a document is let go. */
const cacheAgeMax = 3

/** Milliseconds for a page, some hundreds for hundreds of pages, on the calling thread. Throws DocumentError or RangeError. */
export async function renderPdf(request: PdfRequest): Promise<Uint8Array> {
  const compiler = typst()
  const missing = new Set<string>()
  for (let round = 0; round < fontRoundsMax; round += 1) {
    const made = attempt(compiler, request, missing)
    if (made instanceof Uint8Array) return made
    for (const char of made) missing.add(char)
  }
  throw new DocumentError('the document has characters of too many scripts that no font can show')
}

/** The file, or the characters that no font had. The compiler's files are set and cleared without a pause in between. */
function attempt(
  compiler: Compiler,
  request: PdfRequest,
  missing: ReadonlySet<string>,
): Uint8Array | ReadonlySet<string> {
  try {
    mapData(compiler, request, missing)
    const inputs = { title: request.title.toWellFormed(), language: request.language }
    const compiled = compiler.compile({ mainFileContent: preamble + request.template, inputs })
    if (compiled.result === null || compiled.hasError())
      throw new DocumentError(messagesOf(compiled.takeDiagnostics()))
    const creationTimestamp = Math.floor(request.madeAt.epochMilliseconds / 1000)
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: request.standard, creationTimestamp }))
  } catch (error) {
    if (!(error instanceof Error) || error instanceof DocumentError || error instanceof RangeError)
      throw error
    const unseen = missingIn(error.message)
    if ([...unseen].every(char => missing.has(char))) throw new DocumentError(error.message, { cause: error })
    return unseen
  } finally {
    compiler.resetShadow()
    compiler.evictCache(cacheAgeMax)
  }
}

function mapData(
  compiler: Compiler,
  { data, attachments = [] }: PdfRequest,
  missing: ReadonlySet<string>,
): void {
  const json = Buffer.from(printableJson(data, missing))
  if (json.length > dataMaxBytes) throw new RangeError('the data of a document is at most 50 MB')
  compiler.mapShadow(`${workspace}/data.json`, json)
  const list = attachments.map(({ content: _, ...about }, at) => ({ ...about, path: `/attachments/${at}` }))
  compiler.mapShadow(`${workspace}/attachments.json`, Buffer.from(JSON.stringify(list)))
  attachments.forEach(({ content }, at) => {
    compiler.mapShadow(`${workspace}/attachments/${at}`, Buffer.from(content))
  })
}

/**
 * Before every template: what the standards ask of any document, and the data. Libertinus Serif comes with the compiler; the
 * fonts of the pages are packed for browsers only, which it does not read.
 */
const preamble = `#set document(title: sys.inputs.title)
#set text(lang: sys.inputs.language, font: "Libertinus Serif", size: 10.5pt)
#let data = json("/data.json")
#for it in json("/attachments.json") {
  pdf.attach(it.name, read(it.path, encoding: none), mime-type: it.mimeType, description: it.description, relationship: "data")
}
`

const messagesOf = (diagnostics: { shortDiagnostics: readonly { message: string }[] } | null): string =>
  diagnostics?.shortDiagnostics.map(({ message }) => message).join('; ') ?? 'the template does not compile'
