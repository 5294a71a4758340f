/** The address of a site, as far as its text tells. */
import { type Checked, right, wrong } from './checked.ts'
import { readLine } from './text.ts'

export type WebsiteProblem = 'shape'

const addressMax = 200
const scheme = /^[a-z]+:/i
/** No user name before the host, and a dot in it: what people copy from a browser or from a card. */
const shape = /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i

/** Answers an address with its scheme: https where none was typed. Other schemes are no sites. */
export function readWebsite(typed: string): Checked<string, WebsiteProblem> {
  const line = readLine(typed, addressMax)
  if (!line.ok) return wrong('shape')
  const address = scheme.test(line.value) ? line.value : `https://${line.value}`
  return shape.test(address) && address.length <= addressMax ? right(address) : wrong('shape')
}
