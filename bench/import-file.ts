/** A file of people as a customer register would give it: a tenth of its rows are about people who are known already. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type pg from 'pg'
import { finnish } from '../scripts/demo/names.ts'

const heading = 'Etunimi,Sukunimi,Sähköposti,Puhelin,Yritys,Asema\n'
const knownShare = 10

/** Known people come by their own name and address, the others are new; seven work at one place. Answers the file's bytes. */
export async function writeImportFile(
  path: string,
  rows: number,
  { owner, registerId }: Readonly<{ owner: pg.Pool; registerId: string }>,
): Promise<number> {
  const known = await readKnown(owner, registerId, Math.ceil(rows / knownShare))
  const file = createWriteStream(path)
  let bytes = 0
  let waiting = heading
  for (let i = 0; i < rows; i += 1) {
    const person = i % knownShare === 0 ? known[i / knownShare] : undefined
    waiting += person === undefined ? newRow(i) : `${person.given},${person.family},${person.email},,,\n`
    if (waiting.length > 100_000 || i === rows - 1) {
      const piece = Buffer.from(waiting)
      bytes += piece.length
      waiting = ''
      if (!file.write(piece)) await once(file, 'drain')
    }
  }
  file.end()
  await once(file, 'finish')
  return bytes
}

type Known = Readonly<{ given: string; family: string; email: string }>

async function readKnown(owner: pg.Pool, registerId: string, count: number): Promise<readonly Known[]> {
  const { rows } = await owner.query<Known>(
    `select p.given_names as given, p.family_name as family, c.value as email
       from people.contact_point c join people.person p on p.register_id = c.register_id and p.id = c.person_id
      where c.register_id = $1 and c.kind = 'email' limit $2`,
    [registerId, count],
  )
  return rows
}

const { given, family } = finnish
const givenNames = [...given.woman, ...given.man]

/** Numbers in names of places and addresses keep everybody apart from the generated ones. */
function newRow(i: number): string {
  const first = givenNames[(i * 7) % givenNames.length] ?? ''
  const last = family[(i * 13 + (i >> 7)) % family.length] ?? ''
  const place = Math.floor(i / 7)
  const phone = `044${String(1_000_000 + (i % 9_000_000)).padStart(7, '0')}`
  return `${first},${last},tuotu${i}@tuonti-${place}.example,${phone},Tuonti ${place} Oy,Asiantuntija\n`
}

/** People who were entered a second time: a tenth have the name and the work of somebody known, and another address. */
export async function writeDoublesFile(
  path: string,
  rows: number,
  { owner, registerId }: Readonly<{ owner: pg.Pool; registerId: string }>,
): Promise<void> {
  const { rows: known } = await owner.query<{ given: string; family: string; employer: string }>(
    `select p.given_names as given, p.family_name as family, r.employer
       from people.role r join people.person p on p.register_id = r.register_id and p.id = r.person_id
      where r.register_id = $1 and r.until is null limit $2`,
    [registerId, Math.ceil(rows / knownShare)],
  )
  const lines = Array.from({ length: rows }, (_, i) => {
    const twin = i % knownShare === 0 ? known[i / knownShare] : undefined
    return twin === undefined
      ? newRow(i)
      : `${twin.given},${twin.family},toinen${i}@kaksi.example,,${twin.employer},\n`
  })
  await writeFile(path, heading + lines.join(''))
}
