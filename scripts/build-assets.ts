/**
 * Builds what the browser gets: style, scripts, fonts and marks, each named by its content, with a manifest beside them.
 * Run by itself it prints what each weighs on the wire: `node scripts/build-assets.ts`.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const root = dirname(import.meta.dirname)
const target = join(root, 'dist/assets')
const fontFolder = dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/source-sans-3/package.json')),
)

const fonts: Readonly<Record<string, string>> = {
  'source-sans-3-latin.woff2': 'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-ext.woff2': 'source-sans-3-latin-ext-wght-normal.woff2',
  'source-sans-3-latin-italic.woff2': 'source-sans-3-latin-wght-italic.woff2',
}

/** Logical name to content. */
type Assets = Map<string, Buffer>

/** Logical name to hashed file name, as in `dist/assets/manifest.json`. */
export type Manifest = Record<string, string>

/**
 * Writes `dist/assets/` anew and answers its manifest. A server that reads meanwhile, or a second build, never meets half
 * of it.
 */
export async function buildAssets({ minify = true }: { minify?: boolean } = {}): Promise<Manifest> {
  const assets: Assets = new Map()
  await addFonts(assets)
  await addMarks(assets)
  await Promise.all([addScripts(assets, minify), addStyle(assets, minify)])
  return await write(assets)
}

/** Builds only when a source, or the lock file, is newer than what was built; so that a start on built assets costs nothing. */
export async function ensureAssets(options: { minify?: boolean } = {}): Promise<Manifest> {
  const built = await stat(join(target, 'manifest.json')).catch(() => undefined)
  if (built === undefined) return await buildAssets(options)
  const sources = [
    'src/ui/**/*',
    'src/capabilities/**/*.{ts,tsx}',
    'scripts/build-assets.ts',
    'package-lock.json',
  ]
  for await (const path of glob(sources, { cwd: root })) {
    if ((await stat(join(root, path))).mtimeMs > built.mtimeMs) return await buildAssets(options)
  }
  return JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as Manifest
}

async function addFonts(assets: Assets): Promise<void> {
  for (const [name, file] of Object.entries(fonts))
    assets.set(name, await readFile(join(fontFolder, 'files', file)))
}

async function addMarks(assets: Assets): Promise<void> {
  for await (const path of glob('src/ui/*.svg', { cwd: root })) {
    assets.set(basename(path), await readFile(join(root, path)))
  }
}

/** Every file right under a `client/` room is a bundle of its own; what it is made of lies deeper. */
async function addScripts(assets: Assets, minify: boolean): Promise<void> {
  const entries = new Map<string, string>()
  for await (const path of glob(['src/ui/client/*.ts', 'src/capabilities/*/client/*.ts'], { cwd: root })) {
    if (path.endsWith('.d.ts') || path.endsWith('.test.ts')) continue
    const name = basename(path, '.ts')
    const other = entries.get(name)
    if (other !== undefined)
      throw new Error(`Two browser scripts are named ${name}: ${other} and ${path}. Rename one.`)
    entries.set(name, path)
  }
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir: target,
    bundle: true,
    write: false,
    minify,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    plugins: [turboWithoutInlineStyle],
  })
  for (const file of outputFiles) assets.set(basename(file.path), Buffer.from(file.contents))
}

/**
 * Turbo writes a `<style>` for its progress bar when it is loaded, which our content security policy rightly refuses.
 * The bar's look is in style/type.css instead, so the writing is taken out; a Turbo that does it otherwise stops the build.
 */
const turboWithoutInlineStyle: Plugin = {
  name: 'turbo-without-inline-style',
  setup(bundle) {
    bundle.onLoad({ filter: /@hotwired[\\/]turbo[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/^\s*this\.installStylesheetElement\(\);\s*$/m, '')
      if (contents === source)
        throw new Error(`${path} no longer installs its style where it did: see build-assets.ts.`)
      return { contents, loader: 'js' }
    })
  },
}

async function addStyle(assets: Assets, minify: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-style-'))
  try {
    const output = join(folder, 'style.css')
    const tailwind = join(
      dirname(fileURLToPath(import.meta.resolve('@tailwindcss/cli/package.json'))),
      'dist/index.mjs',
    )
    const words = [tailwind, '--input', join(root, 'src/ui/style.css'), '--output', output]
    await promisify(execFile)(process.execPath, minify ? [...words, '--minify'] : words, { cwd: root })
    const style = await readFile(output, 'utf8')
    assets.set('style.css', Buffer.from(withHashedFonts(style, assets)))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function withHashedFonts(style: string, assets: Assets): string {
  return style.replace(/url\(["']?([\w-]+\.woff2)["']?\)/g, (_, name: string) => {
    const font = assets.get(name)
    if (font === undefined) throw new Error(`The style asks for ${name}, which is no font of ours.`)
    return `url(${hashedName(name, font)})`
  })
}

function hashedName(name: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `${basename(name, extname(name))}.${hash}${extname(name)}`
}

/** The manifest comes last and whole, so that whoever reads it finds every file it names; what it no longer names goes. */
async function write(assets: Assets): Promise<Manifest> {
  await mkdir(target, { recursive: true })
  const manifest: Manifest = {}
  for (const [name, content] of [...assets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    manifest[name] = hashedName(name, content)
    await replaceFile(manifest[name], content)
    for (const [ending, pack] of packings(name))
      await replaceFile(`${manifest[name]}${ending}`, pack(content))
  }
  await replaceFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  const named = new Set(['manifest.json'])
  for (const [name, file] of Object.entries(manifest)) {
    for (const ending of ['', ...packings(name).map(([ending]) => ending)]) named.add(`${file}${ending}`)
  }
  for (const file of await readdir(target)) {
    if (!named.has(file) && !file.endsWith('.part')) await rm(join(target, file), { force: true })
  }
  return manifest
}

/** Compressed here and not at every start: it takes a second and twenty megabytes. A font is compressed already. */
const packings = (name: string): readonly (readonly [string, (content: Buffer) => Buffer])[] =>
  extname(name) === '.woff2'
    ? []
    : [
        ['.gz', content => gzipSync(content, { level: 9 })],
        ['.br', content => brotliCompressSync(content)],
      ]

async function replaceFile(name: string, content: Buffer | string): Promise<void> {
  const part = join(target, `${name}.${process.pid}.part`)
  await writeFile(part, content)
  await rename(part, join(target, name))
}

if (import.meta.main) {
  const manifest = await buildAssets()
  for (const [name, file] of Object.entries(manifest)) {
    const endings = ['', ...packings(name).map(([ending]) => ending)]
    const sizes = await Promise.all(
      endings.map(async ending => (await stat(join(target, `${file}${ending}`))).size),
    )
    console.log(
      `${name.padEnd(34)} ${sizes.map(size => `${(size / 1000).toFixed(1)} kB`.padStart(10)).join('')}   ${file}`,
    )
  }
}
