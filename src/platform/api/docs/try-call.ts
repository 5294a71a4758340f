/** Makes the call that a form describes, in process and by the same way as any other, and keeps what to show of both sides. */
import type { Arrived, Mount, Typed } from '#platform/http'
import type { DescribedRoute } from '../describe-route.ts'
import { apiPath } from '../endpoint.ts'

export type Tried = Readonly<{
  request: string
  status: number
  response: string
  /** What was typed, but for the key. */
  typed: Readonly<Record<string, string>>
}>

export const fieldName = (at: string, name: string): string => `${at}.${name}`

export async function tryCall(
  call: Mount,
  described: DescribedRoute,
  form: Typed,
  arrived: Arrived,
): Promise<Tried> {
  const { method } = described.route
  const path = pathOf(described, form)
  const body = form.text('body')
  const sent = described.body === undefined ? undefined : body
  const headers = headersOf(described, form)
  const request = new Request(`http://localhost${arrived.base}${path}`, {
    method,
    headers: {
      ...headers,
      authorization: `Bearer ${form
        .text('key')
        .trim()
        .replace(/[^\x21-\x7e]/g, '')}`,
    },
    ...(sent === undefined ? {} : { body: sent }),
  })
  const [onlyPath = ''] = path.split('?')
  const response = await call(request, { ...arrived, path: onlyPath })
  return {
    request: `${method} ${arrived.base}${path}\n${headerLines(headers)}authorization: Bearer …\n${sent === undefined ? '' : `\n${sent}`}`,
    status: response?.status ?? 404,
    response: await written(response),
    typed: Object.fromEntries(form.entries().filter(([name]) => name !== 'key')),
  }
}

function pathOf({ route, fields }: DescribedRoute, form: Typed): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(form.text(fieldName('path', name)).trim()),
  )
  const query = new URLSearchParams()
  for (const { name } of fields.filter(field => field.in === 'query')) {
    const text = form.given(fieldName('query', name))
    if (text !== undefined) query.append(name, text)
  }
  return `${apiPath}${path}${query.size > 0 ? `?${query}` : ''}`
}

function headersOf({ body, versioned, route }: DescribedRoute, form: Typed): Record<string, string> {
  const ifMatch = form.given('if-match')
  const once = form.given('idempotency-key')
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(versioned && ifMatch !== undefined ? { 'if-match': visible(ifMatch) } : {}),
    ...(route.answer === 'created' && once !== undefined ? { 'idempotency-key': visible(once) } : {}),
  }
}

/** A header takes no other characters, and throws at them. */
const visible = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?')

async function written(response: Response | undefined): Promise<string> {
  if (response === undefined) return ''
  response.headers.delete('x-route')
  const text = await response.text()
  const body = text === '' ? '' : `\n${JSON.stringify(JSON.parse(text), undefined, 2)}`
  return `${response.status}\n${headerLines(Object.fromEntries(response.headers))}${body}`
}

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
