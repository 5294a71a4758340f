/** What the wire itself refuses, before or beside any operation: one line each, with its status. */

export const statusOfWire = {
  'not-signed-in': 401,
  'no-such-address': 404,
  'wrong-method': 405,
  'not-acceptable': 406,
  'too-slow': 408,
  'in-flight': 409,
  'too-large': 413,
  'not-json': 415,
  'malformed-json': 400,
  'malformed-address': 400,
  'malformed-header': 400,
  'not-utf8': 400,
  'key-used-otherwise': 422,
  'needs-if-match': 428,
} as const

export type WireCode = keyof typeof statusOfWire

export const isWireCode = (code: string): code is WireCode => Object.hasOwn(statusOfWire, code)

export class WireRefused extends Error {
  override readonly name = 'WireRefused'
  readonly code: WireCode
  readonly headers: Readonly<Record<string, string>>
  constructor(code: WireCode, headers: Readonly<Record<string, string>> = {}) {
    super(`Refused on the wire: ${code}`)
    this.code = code
    this.headers = headers
  }
}
