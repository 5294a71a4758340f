/** Who is on the staff, and how each stands. Members of the staff are not people of the register, so no read log tells of them. */
import { z } from 'zod'
import { query } from '#platform/operation'
import { findMember, listMembers } from '../members.ts'

export const listStaff = query({
  name: 'staff.list',
  may: 'staff:see',
  for: 'access-control',
  takes: z.strictObject({}),
  refuses: [],
  shows: () => [],
  run: async ({ db, clock }) => listMembers(db, clock.now()),
})

export const showMember = query({
  name: 'staff.show',
  may: 'staff:see',
  for: 'access-control',
  takes: z.strictObject({ member: z.uuid() }),
  refuses: ['not-found'],
  shows: () => [],
  run: async ({ db, clock, refuse }, { member }) =>
    (await findMember(db, clock.now(), member)) ?? refuse('not-found'),
})
