/** Where the built style, scripts and fonts are served: a logical name becomes the hashed address a browser may keep for ever. */

export type AssetManifest = Readonly<Record<string, string>>

let served: { manifest: AssetManifest; base: string } | undefined

/**
 * Tells the pages what `scripts/build-assets.ts` built. Called once at start, before the first page.
 * `base` is the path that serves `dist/assets`, with a slash at its end.
 */
export function configureAssets(manifest: AssetManifest, base = '/assets/'): void {
  served = { manifest, base }
}

/**
 * The address of a built file: `assetUrl('app.js')` → `/assets/app.1a2b3c4d.js`. Before `configureAssets` (in tests of a
 * single page) the logical name stands in; after it an unknown name is our mistake and throws.
 */
export function assetUrl(name: string): string {
  if (served === undefined) return `/assets/${name}`
  const file = served.manifest[name]
  if (file === undefined) throw new Error(`No asset named ${name} was built; run scripts/build-assets.ts.`)
  return served.base + file
}
