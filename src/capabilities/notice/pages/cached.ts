/** Answers that anybody may keep for a while: the notice is the same for all who read it in one language. */
import { createHash } from 'node:crypto'
import type { Here } from '#platform/http'

type Body = string | Uint8Array<ArrayBuffer>

/** Five minutes is how long a new version may stay unseen by somebody who has just read the old one. */
const publicHeaders = { 'cache-control': 'public, max-age=300', vary: 'Accept-Language, Cookie' }

/**
 * `of` is all that the answer is made from, so that it need not be made when the reader has it already (304). What a member
 * of the staff is shown is theirs, and is kept nowhere.
 */
export async function cached(
  here: Here,
  of: string,
  make: () => Promise<Readonly<{ body: Body; type: string; file?: string }>>,
): Promise<Response> {
  const etag = `"v${here.register.version}-${here.language}-${createHash('sha256').update(of).digest('base64url').slice(0, 22)}"`
  const open = here.visitor === undefined
  if (open && holds(here.request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { ...publicHeaders, etag } })
  const { body, type, file } = await make()
  return new Response(body, {
    headers: {
      'content-type': type,
      ...(open ? { ...publicHeaders, etag } : {}),
      ...(file === undefined ? {} : { 'content-disposition': `inline; filename="${file}"` }),
    },
  })
}

/** RFC 9110, 13.1.2: a list of tags compared weakly, or `*`. */
function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const tags = ifNoneMatch.split(',').map(tag => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
