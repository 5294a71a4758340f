/** Style, scripts, fonts and marks: read and compressed once at the start, named by their content, kept by browsers for ever. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { AssetManifest } from '#ui'
import type { Mount } from './app.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type Asset = Readonly<{ type: string; plain: Buffer; gzip: Buffer | undefined; br: Buffer | undefined }>

export const readManifest = (folder: string): AssetManifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetManifest

/** Answers `/assets/<name>`; names that were not built are not found. */
export function serveAssets(folder: string): Mount {
  const assets = new Map(
    readdirSync(folder)
      .filter(name => types[extname(name)] !== undefined)
      .map(name => [name, readAsset(join(folder, name))]),
  )
  return async (request, { path }) => {
    if (!path.startsWith('/assets/')) return undefined
    const asset = assets.get(path.slice('/assets/'.length))
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
      return new Response(null, { status: 404 })
    return answer(request, asset)
  }
}

function readAsset(path: string): Asset {
  const plain = readFileSync(path)
  const packs = extname(path) !== '.woff2'
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    plain,
    gzip: packs ? gzipSync(plain, { level: 9 }) : undefined,
    br: packs ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : undefined,
  }
}

function answer(request: Request, asset: Asset): Response {
  const accepts = request.headers.get('accept-encoding') ?? ''
  const encoding =
    asset.br && /\bbr\b/.test(accepts) ? 'br' : asset.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : undefined
  const body = (encoding && asset[encoding]) ?? asset.plain
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    headers: {
      'content-type': asset.type,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    },
  })
}
