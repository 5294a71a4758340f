/**
 * The typst compiler, a native library of 52 MB that is loaded when the first document is made. Its platform package is asked
 * for by name: the package above it is not installable in the version that can write PDF/UA (typst 0.14).
 */
import { createRequire } from 'node:module'

type Diagnostics = Readonly<{ shortDiagnostics: readonly Readonly<{ message: string }>[] }>

/** What is used of `NodeCompiler`; the package comes without types. */
export type Compiler = Readonly<{
  mapShadow(path: string, content: Buffer): void
  resetShadow(): void
  compile(what: { mainFileContent: string; inputs: Record<string, string> }): {
    readonly result: object | null
    hasError(): boolean
    takeDiagnostics(): Diagnostics | null
  }
  /** The key is `pdfStandard`; one that it does not know is ignored in silence. */
  pdf(document: object, how: { pdfStandard: string; creationTimestamp?: number }): Buffer
  evictCache(maxAge: number): void
}>

type Addon = Readonly<{ NodeCompiler: { create(how: { workspace: string }): Compiler } }>

/** A folder that is not there: a template sees what it is given and nothing of the machine's discs. */
export const workspace = '/seloste-documents'

let compiler: Compiler | undefined

/** Throws when there is no compiler for this machine's kind. */
export function typst(): Compiler {
  if (compiler !== undefined) return compiler
  const name = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`
  const addon: Addon = createRequire(import.meta.url)(name)
  compiler = addon.NodeCompiler.create({ workspace })
  return compiler
}
