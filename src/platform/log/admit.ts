/** Lets into a log line only what cannot be a person's: an allow-list of fields and shapes, never a list of what to hide. */
import { describeError } from './describe-error.ts'
import { shapeOfField, shapeOfId, textMax } from './fields.ts'

const fieldsMax = 40
const fieldName = /^[a-zA-Z]\w{0,39}$/

/** What stands where a value was not admitted, so that the reader of the log sees that the field was given. */
export const dropped = '(dropped)'

/** The fields that may be written. Never throws: a log line must not be what breaks a request. */
export function admit(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const admitted: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields).slice(0, fieldsMax)) {
    if (value === undefined || !fieldName.test(field)) continue
    admitted[field] = field === 'error' ? describeError(value) : admitValue(field, value)
  }
  return admitted
}

function admitValue(field: string, value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : dropped
  if (typeof value === 'string') return admitText(field, value)
  return dropped
}

function admitText(field: string, text: string): string {
  const shape = field === 'id' || field.endsWith('Id') ? shapeOfId : shapeOf(field)
  return shape !== undefined && text.length <= textMax && shape.test(text) ? text : dropped
}

const shapeOf = (field: string): RegExp | undefined =>
  Object.hasOwn(shapeOfField, field) ? shapeOfField[field] : undefined
