/**
 * Reads a message from its bytes (RFC 5322, MIME). Nothing that somebody sends makes this fail or lose anything: what can't be
 * read as a message is kept whole as a file beside what its headers still tell.
 */
import { createHash } from 'node:crypto'
import type { AddressObject, Attachment, ParsedMail } from 'mailparser'
import { fromDate } from '#platform/clock'
import { type IncomingMessage, type MessageFile, messageLimits } from './incoming.ts'
import { isBeyondUnpacking, withBoundedHead } from './message-shape.ts'

/** HTML that is longer is kept as a file instead of being turned into text, which would hold up everything else. */
const htmlMax = 1_000_000

/** Links, pictures and HTML are for showing; here a message is text and files, and a message in it is a file. */
const readsPlainly = {
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: htmlMax,
  ignoreEmbedded: true,
}

type FileParsed = Pick<Attachment, 'contentType' | 'filename' | 'content'>
type Parsed = Omit<Partial<ParsedMail>, 'attachments'> &
  Readonly<{ attachments: readonly FileParsed[]; inside?: Partial<ParsedMail> | undefined }>

/** `raw` has at most `messageBytesMax` bytes, which whoever takes it in sees to. */
export async function readMessage(raw: Buffer): Promise<IncomingMessage> {
  // Loaded with the first message: a server without mail to take in need not hold it in memory.
  const { simpleParser } = await import('mailparser')
  const { head, body, hops } = withBoundedHead(raw)
  const whole = Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), body])
  const unpacking = [
    () => simpleParser(whole, readsPlainly),
    () => withHtmlAsFile(simpleParser(whole, { ...readsPlainly, skipHtmlToText: true })),
  ]
  const attempts = [
    ...(isBeyondUnpacking(head, body) ? [] : unpacking),
    () => wholeAsFile(raw, simpleParser(headAlone(head), readsPlainly)),
  ]
  for (const attempt of attempts) {
    const parsed = await attempt().catch(() => undefined)
    if (parsed === undefined) continue
    const enclosed = enclosedIn(raw, parsed)
    const inside =
      enclosed &&
      (await simpleParser(headAlone(withBoundedHead(enclosed).head), readsPlainly).catch(() => undefined))
    return messageOf(raw, hops, { ...parsed, inside })
  }
  return messageOf(raw, hops, await wholeAsFile(raw, Promise.resolve({ attachments: [] })))
}

/** The one message that came as a file, if it is not this one itself. */
function enclosedIn(raw: Buffer, { attachments }: Parsed): Buffer | undefined {
  const [first, ...others] = attachments.filter(({ contentType }) => contentType === 'message/rfc822')
  return first === undefined || others.length > 0 || first.content.equals(raw) ? undefined : first.content
}

/** A head that declares no parts can't be read wrongly. */
const headAlone = (head: string): Buffer =>
  Buffer.from(
    `${head
      .split(/\r?\n(?![ \t])/)
      .filter(field => !/^content-/i.test(field))
      .join('\r\n')}\r\n\r\n`,
    'latin1',
  )

async function withHtmlAsFile(parsing: Promise<Parsed>): Promise<Parsed> {
  const parsed = await parsing
  if (typeof parsed.html !== 'string' || parsed.text?.trim()) return parsed
  return { ...parsed, attachments: [...parsed.attachments, asFile('text/html', 'message.html', parsed.html)] }
}

const wholeAsFile = async (raw: Buffer, parsing: Promise<Parsed>): Promise<Parsed> => ({
  ...(await parsing),
  text: '',
  attachments: [asFile('message/rfc822', wholeName, raw)],
})

const wholeName = 'message.eml'

const asFile = (contentType: string, filename: string, content: Buffer | string): FileParsed => ({
  contentType,
  filename,
  content: Buffer.from(content),
})

function messageOf(raw: Buffer, hops: number, parsed: Parsed): IncomingMessage {
  const text = cleanText(parsed.text ?? '')
  const all = parsed.attachments.map(fileOf)
  const files =
    text.length > messageLimits.text ? [...all, fileOf(asFile('text/plain', 'message.txt', text))] : all
  const automatic = String(parsed.headers?.get('auto-submitted') ?? 'no')
  return {
    identity: parsed.messageId ?? `sha256:${createHash('sha256').update(raw).digest('hex')}`,
    ...addressed(parsed),
    enclosed: parsed.inside === undefined ? undefined : addressed(parsed.inside),
    subject: oneLine(parsed.subject ?? '', messageLimits.subject),
    writtenAt: parsed.date === undefined ? undefined : fromDate(parsed.date),
    text: cut(text, messageLimits.text),
    files: files.length > messageLimits.files ? [fileOf(asFile('message/rfc822', wholeName, raw))] : files,
    isAutomatic: !/^no\b/i.test(automatic.trim()),
    hops,
  }
}

const addressed = ({ from, to, cc }: Partial<Pick<ParsedMail, 'from' | 'to' | 'cc'>>) => ({
  from: addressesIn(from),
  to: [...new Set([...addressesIn(to), ...addressesIn(cc)])].slice(0, messageLimits.addresses),
})

const fileOf = ({ contentType, filename, content }: FileParsed): MessageFile => ({
  name: oneLine((filename ?? '').split(/[\\/]/).at(-1) ?? '', messageLimits.fileName),
  mediaType: /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/i.test(contentType)
    ? contentType.toLowerCase()
    : 'application/octet-stream',
  content: Buffer.from(content),
})

/** Groups are opened; what has no @ is no address. */
function addressesIn(field: AddressObject | AddressObject[] | undefined): readonly string[] {
  const found: string[] = []
  const waiting = (field === undefined ? [] : [field].flat()).flatMap(({ value }) => value)
  for (const { address, group } of waiting) {
    if (found.length >= messageLimits.addresses) break
    if (address?.includes('@')) found.push(address)
    for (const member of group ?? []) if (member.address?.includes('@')) found.push(member.address)
  }
  return [...new Set(found)].slice(0, messageLimits.addresses)
}

/** PostgreSQL keeps no NUL, and nobody reads the other signs that a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unreadable, '').toWellFormed().trim()

const oneLine = (text: string, max: number): string => cut(cleanText(text).replace(/\s+/g, ' ').trim(), max)

/** Not in the middle of a sign that takes two places. */
const cut = (text: string, max: number): string =>
  text
    .slice(0, max)
    .toWellFormed()
    .replace(/\ufffd$/, '')
