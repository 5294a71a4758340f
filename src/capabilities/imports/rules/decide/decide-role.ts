/** Which work of somebody a line tells of. */
import type { Changes } from './changes.ts'
import type { DecidedOrganisation } from './decide-organisation.ts'
import type { KnownPerson } from './known.ts'
import type { Line } from './line.ts'
import type { Occasion } from './occasion.ts'

/** Somebody who runs a role there already gets no second one; what the file tells of it counts when it is newer. */
export function decideRole(
  line: Line,
  person: KnownPerson,
  at: DecidedOrganisation,
  changes: Changes,
  { obtainedOn, sourceId, newId }: Occasion,
): readonly string[] {
  if (at.is !== 'one') return []
  const { organisation } = at
  const told = line.row.role ?? {}
  const there = person.roles.filter(({ organisationId }) => organisationId === organisation.id)
  // One that has ended since the file's facts were obtained is not begun anew by them.
  if (there.some(({ until }) => until !== null && until >= obtainedOn)) return []
  const role = there.find(({ until }) => until === null)
  if (role === undefined) {
    const added = {
      id: newId(),
      organisationId: organisation.id,
      position: told.position ?? null,
      duties: told.duties ?? null,
      isContact: told.isContact ?? false,
    }
    person.roles.push({ ...added, until: null, obtainedOn, sourceId, version: 1 })
    changes.roles.push({ ...added, personId: person.id, employer: organisation.name })
    return ['role']
  }
  const isNewer = obtainedOn > role.obtainedOn
  const pick = <T>(there: T | null, value: T | undefined): T | null =>
    value !== undefined && (there === null || isNewer) ? value : there
  const position = pick(role.position, told.position)
  const duties = pick(role.duties, told.duties)
  const isContact = told.isContact !== undefined && isNewer ? told.isContact : role.isContact
  if (position === role.position && duties === role.duties && isContact === role.isContact) return []
  const { position: wasAt, duties: did, isContact: was, sourceId: from } = role
  role.version += 1
  Object.assign(role, { position, duties, isContact, obtainedOn, sourceId })
  changes.roleChanges.push({
    line: line.line,
    id: role.id,
    personId: person.id,
    position,
    duties,
    isContact,
    before: { position: wasAt, duties: did, isContact: was, sourceId: from },
    versionAfter: role.version,
  })
  return ['role']
}
