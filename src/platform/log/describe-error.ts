/**
 * An error without its message. Messages repeat what was typed ("duplicate key: aino@…"), so a fault is told by its class,
 * its code and where it happened; the reference number ties it to what the person saw.
 */

export type ErrorDescription = {
  name: string
  code?: string
  table?: string
  constraint?: string
  frames: string[]
  cause?: ErrorDescription
}

const framesMax = 12
const causesMax = 3
const identifier = /^[A-Za-z_][\w.-]{0,79}$/
const codeShape = /^[A-Za-z0-9_-]{1,60}$/
/** A stack line of V8: what was called, and a file with line and column. Whatever else stands in a stack is not ours to log. */
const frameShape =
  /^ {4}at (?:(?:async )?(?:new )?[\w.$<>[\] #]{1,120} \()?(?:file:\/\/|node:)?([\w./@+-]{1,200}:\d+:\d+)\)?$/

/** Never throws, whatever was thrown. Reads `code`, `table` and `constraint` as PostgreSQL's errors have them; never `detail`. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error))
    return { name: `thrown ${error === null ? 'null' : typeof error}`, frames: [] }
  const description: ErrorDescription = { name: nameOf(error), frames: framesOf(error) }
  for (const field of ['code', 'table', 'constraint'] as const) {
    const value = textAt(error, field)
    if (value !== undefined && (field === 'code' ? codeShape : identifier).test(value))
      description[field] = value
  }
  if (error.cause !== undefined && depth < causesMax)
    description.cause = describeError(error.cause, depth + 1)
  return description
}

const nameOf = (error: Error): string =>
  identifier.test(error.constructor.name) ? error.constructor.name : 'Error'

function framesOf(error: Error): string[] {
  const stack = textAt(error, 'stack') ?? ''
  const message = textAt(error, 'message') ?? ''
  const at = message === '' ? -1 : stack.indexOf(message)
  const frames = (at < 0 ? stack : stack.slice(at + message.length))
    .split('\n')
    .map(line => frameShape.exec(line)?.[1])
  return frames.filter(frame => frame !== undefined).slice(0, framesMax)
}

function textAt(error: object, field: string): string | undefined {
  const value: unknown = Reflect.get(error, field)
  return typeof value === 'string' ? value : undefined
}
