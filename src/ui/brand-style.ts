/**
 * A controller's colour in place of our accent. Their brand book was not written for our paper, so the colour is darkened
 * by day and lightened by lamp until text in it can be read (WCAG 2.2, 1.4.3: 4.5 to 1).
 */
type Colour = readonly [number, number, number]

const papers = {
  day: { base: '#fdfcf9', shade: '#f6f4ee', towards: [0, 0, 0] as Colour, content: '#fdfcf9' },
  lamp: { base: '#161917', shade: '#1d211f', towards: [255, 255, 255] as Colour, content: '#0d1210' },
} as const

const readable = 4.5

/** `brandStyle('#c8102e')` → a stylesheet for `brandHref`. The colour is six hexadecimal digits after `#`. */
export function brandStyle(accent: string): string {
  const day = `--color-primary: ${readableOn('day', accent)}; --color-primary-content: ${papers.day.content};`
  const lamp = `--color-primary: ${readableOn('lamp', accent)}; --color-primary-content: ${papers.lamp.content};`
  return [
    `:root, [data-theme='light'] { ${day} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${lamp} } }`,
    `[data-theme='dark'] { ${lamp} }`,
    '',
  ].join('\n')
}

/** The accent itself where it can be read, else the nearest step towards black or white at which it can. */
export function readableOn(paper: keyof typeof papers, accent: string): string {
  const { base, shade, towards, content } = papers[paper]
  const own = parse(accent)
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(own, towards, step / 20)
    if ([base, shade, content].every(other => contrast(mixed, parse(other)) >= readable)) return print(mixed)
  }
  return print(towards)
}

const parse = (hex: string): Colour =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour

const print = (colour: Colour): string =>
  `#${colour.map(part => part.toString(16).padStart(2, '0')).join('')}`

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share)) as unknown as Colour

/** WCAG 2.2's contrast ratio, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
