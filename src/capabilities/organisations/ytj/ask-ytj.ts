/**
 * Asks the public business register (PRH/YTJ open data v3): https, no key, CC BY 4.0. It answers 429 to whoever asks too much.
 * Whatever happens is an answer here, for whoever asks goes on without it.
 */
import type { Clock } from '#platform/clock'
import { Temporal } from '#platform/clock'
import { OutsideError, type OutsideReply, openOutside } from '#platform/outside'
import type { Company } from '../company.ts'
import { readCompanies } from './read-companies.ts'

/** A business id finds one company or none, a name those whose name has it. */
export type Question = Readonly<{ businessId: string } | { name: string }>

export type Answer =
  | Readonly<{ kind: 'found'; companies: readonly Company[]; total: number }>
  /** It wants to be left alone until then. */
  | Readonly<{ kind: 'throttled'; until: Temporal.Instant }>
  /** Nothing came, or not in time. */
  | Readonly<{ kind: 'away' }>
  /** Something came, but no companies. */
  | Readonly<{ kind: 'unreadable' }>

export type Ytj = Readonly<{ ask(question: Question): Promise<Answer> }>

/** Somebody waits in front of a form. */
const timeoutMs = 4_000
/** A hundred companies with all their former names are a tenth of this. */
const bytesMax = 5_000_000

/** `address` is the API's own, `https://…/opendata-ytj-api/v3`. */
export function openYtj(address: string, clock: Clock, limits: { timeoutMs?: number } = {}): Ytj {
  const base = address.replace(/\/$/, '')
  const outside = openOutside({ hosts: [new URL(base).host], timeoutMs, bytesMax, ...limits })
  return {
    async ask(question) {
      const query = new URLSearchParams(question)
      try {
        const reply = await outside.call(`${base}/companies?${query}`, {
          headers: { accept: 'application/json' },
        })
        return answerOf(reply, clock)
      } catch (error) {
        if (!(error instanceof OutsideError) || error.code === 'not-allowed') throw error
        return { kind: error.code === 'too-large' ? 'unreadable' : 'away' }
      }
    },
  }
}

function answerOf(reply: OutsideReply, clock: Clock): Answer {
  if (reply.status === 429 || reply.status === 503)
    return { kind: 'throttled', until: untilOf(reply.headers.get('retry-after'), clock) }
  // What the register does not know is no fault of anybody's.
  if (reply.status === 404) return { kind: 'found', companies: [], total: 0 }
  if (reply.status !== 200) return { kind: 'unreadable' }
  const read = readCompanies(jsonIn(reply.body))
  return read === undefined ? { kind: 'unreadable' } : { kind: 'found', ...read }
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

const pauseSecondsUnlessTold = 300
const pauseSecondsMax = 86_400

/** `Retry-After` in either of its forms (RFC 9110, 10.2.3), and never longer than a day. */
function untilOf(retryAfter: string | null, clock: Clock): Temporal.Instant {
  const now = clock.now()
  const seconds = /^\d{1,9}$/.test(retryAfter?.trim() ?? '')
    ? Number(retryAfter)
    : secondsUntil(retryAfter, now)
  const bounded = Math.min(Math.max(seconds ?? pauseSecondsUnlessTold, 1), pauseSecondsMax)
  return now.add({ seconds: bounded })
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function secondsUntil(date: string | null, now: Temporal.Instant): number | undefined {
  const parts = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(date ?? '')
  const month = months.indexOf(parts?.[2] ?? '') + 1
  if (parts === null || month === 0) return undefined
  const [, day = '', , year = '', time = ''] = parts
  try {
    const instant = Temporal.Instant.from(`${year}-${String(month).padStart(2, '0')}-${day}T${time}Z`)
    return Math.round(now.until(instant, { largestUnit: 'seconds' }).seconds)
  } catch {
    return undefined
  }
}
