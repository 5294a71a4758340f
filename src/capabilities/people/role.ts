/** A role as operations take one: what somebody does at an organisation, from when. */
import { z } from 'zod'
import { dayField, lineField, orNull } from '#platform/fields'
import { idOf } from '#platform/ids'

export const roleFields = {
  organisation: idOf('org'),
  position: orNull(lineField(120)).optional(),
  /** The duties because of which marketing may concern somebody (N5.1). */
  duties: orNull(lineField(300)).optional(),
  /** A contact person of the organisation towards us. */
  isContact: z.boolean().default(false),
  since: dayField,
}

export const roleField = z.strictObject(roleFields)
