/** Data as JSON whose text the document's font can show. */

/**
 * Text is put into whole Unicode without control characters. A character in `missing` is written as its number, `[U+6F22]`:
 * a standard that promises readable text refuses a document with an empty box in it, and a person's name must not be what
 * stops the copy of their data.
 */
export function printableJson(data: unknown, missing: ReadonlySet<string>): string {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? printable(value, missing) : value,
  )
  return json ?? 'null'
}

function printable(text: string, missing: ReadonlySet<string>): string {
  const clean = text.toWellFormed().replaceAll(/(?![\t\n])[\p{Cc}\p{Cn}]/gu, '')
  if (missing.size === 0) return clean
  return Array.from(clean, char => (missing.has(char) ? numberOf(char) : char)).join('')
}

const numberOf = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * The characters that typst said no font can show, from its messages: the text `"漢"` could not be displayed with font … .
 * Empty when the message is about something else.
 */
export function missingIn(message: string): ReadonlySet<string> {
  const texts = message.matchAll(/the text `(?:\\?")(.*?)(?:\\?")` could not be displayed/g)
  const chars = [...texts].flatMap(([, quoted = '']) => Array.from(unquoted(quoted)))
  return new Set(chars.filter(char => char > '~'))
}

const unquoted = (quoted: string): string =>
  quoted.replaceAll(/\\+u\{([0-9a-f]{1,6})\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
