/**
 * Reads a message from its bytes (RFC 5322, MIME). Nothing that somebody sends makes this fail or lose anything: what can't be
 * read as a message is kept whole as a file beside what its headers still tell.
 */
import { createHash } from 'node:crypto'
import type { AddressObject, Attachment, ParsedMail } from 'mailparser'
import { fromDate } from '#platform/clock'
import { type IncomingMessage, type MessageFile, messageLimits } from './incoming.ts'
import { holdsPictures, htmlMax, shareUnsaid, textOfHtml } from './message-html.ts'
import { shapeOf, withBoundedHead } from './message-shape.ts'

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
  const bounded = withBoundedHead(raw)
  const { head, body } = bounded
  const shape = shapeOf(head, body)
  const whole = Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), body])
  const attempts = [
    ...(shape.isBeyondUnpacking
      ? []
      : [
          async () =>
            withHtml(await simpleParser(whole, { ...readsPlainly, skipHtmlToText: true }), () =>
              simpleParser(whole, readsPlainly),
            ),
        ]),
    () => wholeAsFile(raw, simpleParser(headAlone(head), readsPlainly)),
  ]
  const envelope = { ...bounded, raw, hasStrayWords: bounded.hasStrayWords || shape.hasStrayWords }
  for (const attempt of attempts) {
    const parsed = await attempt().catch(() => undefined)
    if (parsed === undefined) continue
    const enclosed = enclosedIn(raw, parsed)
    const inside =
      enclosed &&
      (await simpleParser(headAlone(withBoundedHead(enclosed).head), readsPlainly).catch(() => undefined))
    return messageOf(envelope, { ...parsed, inside })
  }
  return messageOf(envelope, await wholeAsFile(raw, Promise.resolve({ attachments: [] })))
}

/**
 * The HTML's words are text where there is no other, and where the text says something else. `inOrder` reads the message once
 * more with HTML parts that stand between plain ones in their places. What text can't say is a file.
 */
async function withHtml(parsed: Parsed, inOrder: () => Promise<Parsed>): Promise<Parsed> {
  const { html } = parsed
  if (typeof html !== 'string') return parsed
  const told = await textOfHtml(html)
  const plain = parsed.text?.trim() ?? ''
  const file = asFile('text/html', 'message.html', html)
  const withFile = { ...parsed, attachments: [...parsed.attachments, file] }
  if (told === undefined) return withFile
  const kept = holdsPictures(html) ? withFile : parsed
  if (plain === '') return { ...kept, text: told }
  const unsaid = shareUnsaid(told, plain)
  if (unsaid === 0) return kept
  const { text } = await inOrder().catch(() => parsed)
  if (text !== undefined && shareUnsaid(told, text) === 0) return { ...kept, text }
  return unsaid > mostOf ? { ...kept, text: `${told}\n\n${plain}` } : withFile
}

/** From here on the plain text is something else than the HTML in other signs. */
const mostOf = 0.5

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

type Envelope = Readonly<{ raw: Buffer; body: Buffer; hops: number; hasStrayWords: boolean }>

function messageOf(envelope: Envelope, parsed: Parsed): IncomingMessage {
  const text = cleanText(parsed.text ?? '')
  const subject = cleanText(parsed.subject ?? '')
  const automatic = String(parsed.headers?.get('auto-submitted') ?? 'no')
  const files = filesOf(envelope, parsed, { text, subject })
  return {
    identity: identityOf(envelope, parsed, text),
    ...addressed(parsed),
    enclosed: parsed.inside === undefined ? undefined : addressed(parsed.inside),
    subject: oneLine(subject, messageLimits.subject),
    writtenAt: parsed.date === undefined ? undefined : fromDate(parsed.date),
    text: cut(text, messageLimits.text),
    files: files.length > messageLimits.files ? [wholeFile(envelope)] : files,
    isAutomatic: !/^no\b/i.test(automatic.trim()),
    hops: envelope.hops,
  }
}

/** Its own, with what it says: some programs give the same Message-ID to one message after another. How it came is no part of it. */
function identityOf(
  { raw, body }: Envelope,
  { messageId, subject, attachments }: Parsed,
  text: string,
): string {
  const digest = createHash('sha256')
  if (messageId === undefined) return `sha256:${digest.update(raw).digest('hex')}`
  const contents = attachments.map(({ content }) => (content.equals(raw) ? body : content))
  digest.update(JSON.stringify([subject, text, contents.map(({ length }) => length)]))
  for (const content of contents) digest.update(content)
  return `${messageId} sha256:${digest.digest('hex')}`
}

/** Beside those that came: what did not find a place in text and subject. */
function filesOf(
  envelope: Envelope,
  { attachments }: Parsed,
  { text, subject }: Readonly<{ text: string; subject: string }>,
): readonly MessageFile[] {
  const came = attachments.map(fileOf)
  if (came.some(({ content }) => content.equals(envelope.raw))) return came
  const isEmpty = text === '' && came.length === 0 && envelope.body.toString('latin1').trim() !== ''
  const isShort = isEmpty || envelope.hasStrayWords || subject.length > messageLimits.subject
  const hasUnreadable = `${text}${subject}`.includes(unreadLetter)
  return [
    ...came,
    ...(text.length > messageLimits.text ? [fileOf(asFile('text/plain', 'message.txt', text))] : []),
    ...(isShort || hasUnreadable ? [wholeFile(envelope)] : []),
  ]
}

/** What a reader writes in place of bytes that are no letter of the set that the message names. */
const unreadLetter = '\ufffd'

const wholeFile = ({ raw }: Envelope): MessageFile => fileOf(asFile('message/rfc822', wholeName, raw))

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
