/**
 * Every component on a page, for the eyes of who changes the look: `node scripts/gallery.ts` serves it, and
 * `node scripts/gallery.ts --shots FOLDER` takes pictures by day and by lamp, on a desk, a phone and paper, and fails on what axe or
 * the content security policy complains of.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { buildAssets, type Manifest } from './build-assets.ts'
import { examine } from './gallery/examine.ts'

const root = dirname(import.meta.dirname)

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

type Pages = {
  pageNames: string[]
  galleryPage(name: string, theme: string | null, manifest: Manifest): string | undefined
}

/** Node runs no JSX, so the pages are bundled first. */
async function loadPages(): Promise<Pages> {
  const outfile = join(root, 'dist/gallery/pages.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/gallery/pages.tsx'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return (await import(`${outfile}?${Date.now()}`)) as Pages
}

async function answer(url: URL, response: ServerResponse, pages: Pages, manifest: Manifest): Promise<void> {
  const name = url.pathname.slice(1) || 'front'
  if (name.startsWith('assets/')) {
    const file = Object.values(manifest).find(each => name === `assets/${each}`)
    if (file === undefined) return void response.writeHead(404).end()
    const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return void response
      .writeHead(200, { 'content-type': type })
      .end(await readFile(join(root, 'dist/assets', file)))
  }
  const page = pages.galleryPage(name, url.searchParams.get('theme') ?? undefined!, manifest)
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  response.writeHead(page === undefined ? 404 : 200, headers).end(page ?? '<!doctype html><title>404</title>')
}

const manifest = await buildAssets()
const pages = await loadPages()
const server: Server = createServer((request, response) => {
  void answer(new URL(request.url ?? '/', 'http://gallery'), response, pages, manifest)
})
await new Promise<void>(resolve => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const shots = process.argv.indexOf('--shots')
if (shots === -1) {
  console.log(`${address}/ : ${pages.pageNames.join(', ')}`)
} else {
  const complaints = await examine(
    address,
    pages.pageNames,
    process.argv[shots + 1] ?? join(root, 'dist/gallery'),
  )
  for (const complaint of complaints) console.error(complaint)
  server.close()
  process.exitCode = complaints.length === 0 ? 0 : 1
}
