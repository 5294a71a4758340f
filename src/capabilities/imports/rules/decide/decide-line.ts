/**
 * What a line does to the register: pure, so that a dry run and a run can't differ, and one line after the other, so that it
 * does not matter how a file is cut into slices.
 */
import { addPoints } from './add-points.ts'
import { rename, seal } from './change-person.ts'
import type { Changes } from './changes.ts'
import { decideOrganisation } from './decide-organisation.ts'
import { decideRole } from './decide-role.ts'
import { type Found, findPerson } from './find-person.ts'
import type { Known, KnownPerson } from './known.ts'
import type { Line } from './line.ts'
import type { Occasion } from './occasion.ts'

export function decideLine(line: Line, known: Known, changes: Changes, occasion: Occasion): void {
  // A prohibition holds for the address, whoever has it and whatever else becomes of the line (R1).
  changes.forbidden.push(...forbiddenBy(line))
  const found = findPerson(line, known)
  const why = whyNot(found)
  if (why !== undefined) {
    refuse(line, changes, why)
    return
  }
  if (found.is === 'an-address') {
    tell(line, changes, { outcome: 'matched', person: found.person, made: [] })
    return
  }
  const at = decideOrganisation(line.row.organisation, known, changes, occasion.newId)
  if (at.is === 'refused') {
    refuse(line, changes, at.why)
    return
  }
  const onOrganisation = at.is === 'one' && (at.isNew || at.filled.length > 0) ? ['organisation'] : []
  if (!tellsOfPerson(line)) {
    const outcome = at.is === 'one' && at.isNew ? 'new' : onOrganisation.length > 0 ? 'changed' : 'matched'
    tell(line, changes, { outcome, person: undefined, made: onOrganisation })
    return
  }
  const person = found.is === 'somebody' ? found.person : addPerson(line, known, changes, occasion)
  const made = [...onOrganisation]
  if (found.is === 'somebody') made.push(...rename(line, person, known, changes, occasion))
  made.push(
    ...addPoints(line, person, known, changes, occasion),
    ...decideRole(line, person, at, changes, occasion),
  )
  for (const { channel } of line.row.prohibitions) {
    changes.prohibitions.push({ person: person.id, channel })
    made.push('prohibition')
  }
  const outcome =
    found.is === 'nobody'
      ? 'new'
      : person.line !== undefined
        ? 'repeated'
        : made.length > 0
          ? 'changed'
          : 'matched'
  if (found.is === 'nobody') person.line = line.line
  if (line.rowKey !== undefined) known.byRow.set(line.rowKey, person)
  tell(line, changes, { outcome, person, made })
}

const tellsOfPerson = ({ row, points }: Line): boolean =>
  points.length > 0 ||
  row.givenNames !== undefined ||
  row.familyName !== undefined ||
  row.identityCode !== undefined

function whyNot(found: Found): string | undefined {
  if (found.is === 'several') return 'several-people'
  return found.is !== 'nobody' && found.person?.withheld === true ? 'wished-to-be-forgotten' : undefined
}

const forbiddenBy = ({ row, points }: Line): Changes['forbidden'] =>
  row.prohibitions.flatMap(({ channel }) =>
    points
      .filter(({ kind }) => channel === 'any' || kind === kindOf[channel])
      .map(({ kind, key }) => ({ kind, key, channel, ...(kind === 'post' ? nameOf(row) : {}) })),
  )

const nameOf = ({ givenNames = '', familyName = '' }: Line['row']) => ({
  name: `${familyName} ${givenNames}`.trim(),
})

const kindOf = { email: 'email', sms: 'phone', phone: 'phone', post: 'post' } as const

function addPerson(
  { row, identityIndex }: Line,
  known: Known,
  changes: Changes,
  occasion: Occasion,
): KnownPerson {
  const id = occasion.newId()
  const names = {
    given_names: row.givenNames ?? '',
    family_name: row.familyName ?? '',
    call_name: row.callName ?? null,
    language: row.language ?? null,
  }
  changes.persons.push({ id, names })
  const obtained = { on: occasion.obtainedOn, sourceId: undefined }
  const person: KnownPerson = {
    id,
    line: undefined,
    names,
    obtained: { given_names: obtained, family_name: obtained, call_name: obtained, language: obtained },
    version: 1,
    withheld: false,
    identityIndex: null,
    hasBirthDate: false,
    birthDate: row.birthDate,
    removed: new Map(),
    points: new Map(),
    preferred: new Set(),
    roles: [],
  }
  seal(row, person, identityIndex, known, changes)
  return person
}

function refuse({ line }: Line, changes: Changes, why: string): void {
  changes.lines.push({ ...nobody, line, outcome: 'refused', problems: [why] })
}

function tell(
  { line, rowKey, row }: Line,
  changes: Changes,
  {
    outcome,
    person,
    made,
  }: Readonly<{
    outcome: 'new' | 'changed' | 'matched' | 'repeated'
    person: KnownPerson | undefined
    made: readonly string[]
  }>,
): void {
  changes.lines.push({
    line,
    outcome,
    personId: person?.id ?? null,
    problems: row.warnings.map(({ code, column }) => (column === undefined ? code : `${code}@${column}`)),
    changes: outcome === 'new' ? [] : [...new Set(made)],
    sameAs: outcome === 'repeated' ? (person?.line ?? null) : null,
    rowKey: rowKey ?? null,
    keys: null,
  })
}

const nobody = { personId: null, problems: [], changes: [], sameAs: null, rowKey: null, keys: null }
