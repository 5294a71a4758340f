/** The browser and system of a session, as its owner would call them; nothing finer is read out of what a browser says. */

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** Undefined when neither is known. */
export function deviceName(agent: string | null): string | undefined {
  const known = [browsers, systems].flatMap(
    kinds => kinds.find(([shape]) => shape.test(agent ?? ''))?.[1] ?? [],
  )
  return known.length === 0 ? undefined : known.join(', ')
}
