/**
 * What a log line may say in words. A field that is not listed here may hold only a number or a yes/no; its text is dropped.
 * The list is by field and shape both, because a name in lower case looks like an enum: to log a new text field is a
 * decision that is made here, where it can be reviewed.
 */

const word = /^[A-Za-z][A-Za-z0-9]*(?:[._:-][A-Za-z0-9]+)*$/
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const table = /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?$/
const version = /^v?\d+(?:\.\d+){0,3}(?:-[a-z0-9.]+)?$/
/** A route as it is declared (`/people/:id`), which the router knows; never the address that was typed. */
const route = /^\/(?:[\w.*:{}-]+\/?)*$/
/** Scheme, host and port; no path, no query, nobody's name before an @. */
const origin = /^[a-z]+:\/\/[a-z0-9.[\]:-]+$/
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export const shapeOfField: Readonly<Record<string, RegExp>> = {
  event: word,
  operation: word,
  query: word,
  capability: slug,
  register: slug,
  permission: word,
  purpose: slug,
  role: slug,
  refusal: slug,
  reason: slug,
  problem: slug,
  state: slug,
  kind: slug,
  mode: slug,
  step: slug,
  job: word,
  migration: word,
  schema: table,
  table,
  column: table,
  constraint: table,
  route,
  method: /^[A-Z]{3,7}$/,
  url: origin,
  version,
  code: /^[A-Za-z0-9_-]+$/,
  signal: /^SIG[A-Z0-9]+$/,
  language: /^(?:fi|sv|en)$/,
  reference: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/,
  since: instant,
  until: instant,
}

/** Ids are allowed under `id` and any field that ends in Id: a UUID, or its edge form. */
export const shapeOfId =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{2,8}_[0-7][0-9a-hjkmnp-tv-z]{25})$/

export const textMax = 120
