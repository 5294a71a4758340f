/** The e-mail addresses of a cell: people write several into one, between whatever separates. */
import { readContactPoint } from '#capabilities/people'
import { type Cell, type Draft, refuse } from './draft.ts'
import type { ReadPoint } from './row.ts'

const addressesMax = 10
const separators = /[;,\n\r]+/
/** A slash may stand in an address, so it separates only what is not one; so do spaces. */
const loose = /[\s/]+/
/** `Aino Virtanen <aino@example.fi>`: the name beside it is not read, only the address. */
const named = /^[^<>]*<([^<>]+)>$/

export function readEmails(draft: Draft, cell: Cell): void {
  if (cell.text.length > addressesMax * 310) return void refuse(draft, cell, 'too-many-addresses')
  const addresses = splitAddresses(cell.text)
  if (addresses.length > addressesMax) return void refuse(draft, cell, 'too-many-addresses')
  for (const address of addresses) {
    const read = readContactPoint({ kind: 'email', value: address })
    if (!read.ok) return void refuse(draft, cell, read.problems[0]?.problem ?? 'email.domain')
    addPoint(draft.emails, { value: read.columns.value ?? '', key: read.columns.comparison_key })
  }
}

/** One and the same is one contact point, as it was first written. */
export function addPoint(points: ReadPoint[], point: ReadPoint): void {
  if (!points.some(({ key }) => key === point.key)) points.push(point)
}

export function splitAddresses(text: string): readonly string[] {
  const parts = text.split(separators).flatMap(part => {
    const plain = part
      .trim()
      .replace(/^mailto:/i, '')
      .replace(named, '$1')
    if (plain === '') return []
    const several = plain.indexOf('@') !== plain.lastIndexOf('@')
    return several ? plain.split(loose).filter(each => each !== '') : [plain]
  })
  return parts.length === 0 ? [text] : parts
}
