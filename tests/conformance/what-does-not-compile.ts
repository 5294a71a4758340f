/**
 * Mistakes that do not compile. The type check reads this file with the rest: a line below that came to be allowed is an
 * unused `@ts-expect-error`, and that is an error too.
 */
import { z } from 'zod'
import { operation, query } from '#platform/operation'
import { about, fact, key, record, secret, trace, who } from '#platform/privacy'

type PlaceRow = {
  register_id: string
  id: string
  participant_id: string | null
  dietary_needs: string | null
}

const rest = { clocks: { event_ended: 'r.event_on' }, afterwards: 'anonymise' } as const
const right = {
  register_id: key,
  id: key,
  participant_id: who('participant'),
  dietary_needs: about('participant', 'health', ['run-trainings']),
} as const

export const rightRecord = record<PlaceRow>()('events.place', { ...rest, columns: right })

const { dietary_needs: _, ...forgetful } = right
// @ts-expect-error a column was forgotten
export const forgottenColumn = record<PlaceRow>()('events.place', { ...rest, columns: forgetful })

export const roleNobodyHolds = record<PlaceRow>()('events.place', {
  ...rest,
  // @ts-expect-error nobody in this row is the payer
  columns: { ...right, dietary_needs: about('payer', 'health', ['run-trainings']) },
})

export const traceOfNobody = record<PlaceRow>()('events.place', {
  ...rest,
  // @ts-expect-error nobody in this row is the payer
  columns: { ...right, dietary_needs: trace('payer', 'participation', ['run-trainings']) },
})

export const secretOfNobody = record<PlaceRow>()('events.place', {
  ...rest,
  // @ts-expect-error nobody in this row is the payer
  columns: { ...right, dietary_needs: secret('payer') },
})

export const columnThatIsNot = record<PlaceRow>()('events.place', {
  ...rest,
  // @ts-expect-error the table has no such column
  columns: { ...right, shoe_size: fact },
})

// @ts-expect-error nothing is held without a purpose
export const withoutPurpose = about('participant', 'health', [])

// @ts-expect-error nor without saying what kind of thing it is
export const withoutCategory = about('participant', ['run-trainings'])

// @ts-expect-error a subject is a person of the register or a member of its staff
export const ofNoKind = who('participant', 'customer')

export const onceByNoColumn = record<PlaceRow>()('events.place', {
  ...rest,
  // @ts-expect-error two rows can't agree on a column that neither has
  once: ['event_id'],
  columns: right,
})

const declared = {
  name: 'events.register',
  may: 'events:register',
  for: 'run-trainings',
  takes: z.strictObject({ event: z.uuid() }),
  refuses: ['event-full'],
} as const

export const rightOperation = operation({ ...declared, run: async ({ refuse }) => refuse('event-full') })

export const undeclaredRefusal = operation({
  ...declared,
  // @ts-expect-error nobody was told to expect this refusal
  run: async ({ refuse }) => refuse('event-cancelled'),
})

export const undeclaredInput = operation({
  ...declared,
  // @ts-expect-error the input has no such field
  run: async (_, { person }) => person,
})

const { may: _may, ...open } = declared
// @ts-expect-error an operation without a permission is open to nobody, so it does not exist
export const withoutPermission = operation({ ...open, run: async () => {} })

const { for: _for, ...idle } = declared
// @ts-expect-error a use without a purpose has no legal basis
export const withoutUse = operation({ ...idle, run: async () => {} })

// @ts-expect-error a query says which people its answer shows
export const silentQuery = query({ ...declared, run: async () => [] })

export const writingQuery = query({
  ...declared,
  shows: () => [],
  // @ts-expect-error a query leaves no notes: it changes nothing
  run: async ({ note }) => note('events.registered'),
})
