/**
 * Text folded for search: lower case, letters without their marks, so that "Makela" finds Mäkelä and "AAKKOSET" finds
 * aakkoset. The fold is a map from character to character and nothing else, so that PostgreSQL's
 * `translate(text, from, to)` gives the very same and no server's collation or Unicode version has a say.
 */

/** The characters that most text is made of come first and stand for themselves: translate() looks from the start. */
const plain = 'aeiounlstkrmhvpdjygbfcwxzq 0123456789-.@'

/** Latin, Greek and Cyrillic with their extensions. */
const ranges = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const

/** Letters that Unicode does not take apart, or not into one character. */
const chosen: Readonly<Record<string, string>> = {
  ß: 's',
  ẞ: 's',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ł: 'l',
  Ł: 'l',
  þ: 't',
  Þ: 't',
  ħ: 'h',
  Ħ: 'h',
  ŧ: 't',
  Ŧ: 't',
  ŋ: 'n',
  Ŋ: 'n',
  ı: 'i',
  İ: 'i',
  ĸ: 'k',
  ς: 'σ',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
}

const mapped = new Map<string, string>([...plain].map(char => [char, char]))
for (const [char, to] of Object.entries(chosen)) mapped.set(char, to)
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code += 1) mapCharacter(String.fromCodePoint(code))
}

/** Marks that stand alone after their letter are left out: in translate(), what has no counterpart is deleted. */
const marks = Array.from({ length: 0x70 }, (_, i) => String.fromCodePoint(0x300 + i))

/** For SQL: `translate(text, foldMap.from, foldMap.to)`. Neither string holds a quote or a backslash. */
export const foldMap: Readonly<{ from: string; to: string }> = {
  from: [...mapped.keys(), ...marks].join(''),
  to: [...mapped.values()].join(''),
}

const deleted: ReadonlySet<string> = new Set(marks)

/** The same text for every way of writing it. What the map does not know stays as it is. Folding twice changes nothing. */
export function fold(text: string): string {
  let folded = ''
  for (const char of text) if (!deleted.has(char)) folded += mapped.get(char) ?? char
  return folded
}

function mapCharacter(char: string): void {
  if (mapped.has(char)) return
  const base = char.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  if (Array.from(base).length === 1 && base !== char) mapped.set(char, mapped.get(base) ?? base)
}
