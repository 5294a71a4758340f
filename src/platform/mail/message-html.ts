/**
 * What a message says in HTML, as text. Many say it in HTML alone, and some say more there than in the plain text beside it:
 * an invitation whose plain text is "your program can't show this", a line that a mailing list put under what somebody wrote.
 */

/** HTML that is longer is kept as a file instead of being turned into text, which would hold up everything else. */
export const htmlMax = 1_000_000

/** Undefined where it is longer than `htmlMax` or nothing can be made of it. */
export async function textOfHtml(html: string): Promise<string | undefined> {
  const { simpleParser } = await import('mailparser')
  const alone = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${wordsAlone(html)}`)
  const reads = {
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: htmlMax,
  }
  const read = await simpleParser(alone, reads).catch(() => undefined)
  return read?.text
}

/** Pictures that stand in the HTML itself come along as no file, so the HTML has to. */
export const holdsPictures = (html: string): boolean => /data:image\//i.test(html)

/** Which part of the words of `told` `text` does not say, from 0 to 1. Where a link leads is no word. */
export function shareUnsaid(told: string, text: string): number {
  const [needed, said] = [wordsIn(told), wordsIn(text)]
  return needed.size === 0 ? 0 : [...needed].filter(word => !said.has(word)).length / needed.size
}

/** The reader takes only what stands within the first body; a footer that a server has put behind it would be lost. */
const wordsAlone = (html: string): string =>
  html
    .replace(/<title\b[^<>]*>[^<]*<\/title\s*>/gi, '')
    .replace(/<\/?(?:html|body)\b[^<>]*>/gi, '\n')
    .replace(/<img\b[^<>]*>/gi, tag => tag.replace(/\ssrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''))

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .replace(/\b(?:https?|mailto|tel|cid):\S*/gi, ' ')
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  )
