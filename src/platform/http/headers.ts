/** What every answer carries: nothing may be framed, nothing runs or styles but our own files, nothing is cached or leaked. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const protectiveHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cache-control': 'private, no-store',
}

/** Sent only where the address that people see is https; a year, as browsers want it. */
export const transportHeader = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const

/** A form that another site made a visitor send is refused: an unsafe method must come from our own pages. */
export function isForeign(request: Request, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const from = request.headers.get('origin')
  return from !== null && from !== origin && from !== new URL(request.url).origin
}
