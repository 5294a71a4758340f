/** A contact point as operations take one: an e-mail address, a telephone number or a postal address, each in its one form. */
import { z } from 'zod'
import { lineField, orNull } from '#platform/fields'
import { fold, readEmail, readPhone, readPostalAddress } from '#platform/formats'
import type { FieldProblem } from '#platform/operation'
import type { ContactPointRow } from './schema.ts'

const shared = { label: orNull(lineField(60)).optional() }

/** The value is read by the operation, so that what is wrong can be told by field, whichever kind it is. */
export const contactPointField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), value: z.string().max(310), ...shared }),
  z.strictObject({ kind: z.literal('phone'), value: z.string().max(40), ...shared }),
  z.strictObject({
    kind: z.literal('post'),
    street: z.string().max(500),
    postalCode: z.string().max(60),
    town: z.string().max(400),
    country: z.string().max(10).default('FI'),
    ...shared,
  }),
])

/** What is wrong with the value is told along with whatever else is wrong in the same form, and not only after that is mended. */
export const readableContactPointField = contactPointField.superRefine((typed, context) => {
  const read = readContactPoint(typed)
  if (read.ok) return
  for (const { field, problem } of read.problems)
    context.addIssue({ code: 'custom', path: [field], message: problem, input: typed })
})

export type TypedContactPoint = z.output<typeof contactPointField>

type Columns = Pick<
  ContactPointRow,
  'kind' | 'value' | 'street' | 'postal_code' | 'town' | 'country' | 'comparison_key' | 'label'
>

export type ReadContactPoint =
  | Readonly<{ ok: true; columns: Columns }>
  | Readonly<{ ok: false; problems: readonly FieldProblem[] }>

/** `at` stands before the fields' names, as `contactPoints.0.`. */
export function readContactPoint(typed: TypedContactPoint, at = ''): ReadContactPoint {
  const label = typed.label ?? null
  const wrong = (field: string, problem: string): ReadContactPoint => ({
    ok: false,
    problems: [{ field: `${at}${field}`, problem }],
  })
  if (typed.kind === 'email') {
    const email = readEmail(typed.value)
    if (!email.ok) return wrong('value', `email.${email.problem}`)
    return {
      ok: true,
      columns: {
        ...nowhere,
        kind: 'email',
        value: email.value.address,
        comparison_key: email.value.key,
        label,
      },
    }
  }
  if (typed.kind === 'phone') {
    const phone = readPhone(typed.value)
    if (!phone.ok) return wrong('value', `phone.${phone.problem}`)
    return {
      ok: true,
      columns: {
        ...nowhere,
        kind: 'phone',
        value: phone.value.e164,
        comparison_key: phone.value.e164,
        label,
      },
    }
  }
  const post = readPostalAddress(typed)
  if (!post.ok) {
    const problems = Object.entries(post.fields).map(([field, problem]) => ({
      field: `${at}${field}`,
      problem: `postalAddress.${problem}`,
    }))
    return { ok: false, problems }
  }
  const { street, postalCode, town, country } = post.value
  return {
    ok: true,
    columns: {
      kind: 'post',
      value: null,
      street,
      postal_code: postalCode,
      town,
      country,
      comparison_key: fold([street, postalCode, town, country].join('|')),
      label,
    },
  }
}

const nowhere = { street: null, postal_code: null, town: null, country: null }
