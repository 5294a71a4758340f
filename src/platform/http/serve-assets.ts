/** Style, scripts, fonts and marks: read once at the start, named by their content, kept by browsers for ever. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
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

/** The build left a compressed file beside each that is worth it. */
function readAsset(path: string): Asset {
  const packed = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined)
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    plain: readFileSync(path),
    gzip: packed('.gz'),
    br: packed('.br'),
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
