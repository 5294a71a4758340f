/** Whether a list may go to somebody for a purpose, as the notice tells it (N7, N8; GDPR 13(1)(e), 44). */
import { isInEea, type RegisterDefinition } from '#platform/definition'
import { inside } from '../schema.ts'

/** Undefined: it may. `not-told`: the notice names nobody such; `not-for-purpose`: not for this. */
export type Against = 'not-told' | 'not-for-purpose' | 'safeguard-lapsed' | undefined

/** `today` is YYYY-MM-DD. Outside the EEA a safeguard counts until its day of review. */
export function judgeRecipient(
  definition: RegisterDefinition,
  { recipient, purpose, today }: Readonly<{ recipient: string; purpose: string; today: string }>,
): Against {
  if (recipient === inside) return undefined
  const told = Object.hasOwn(definition.recipients, recipient) ? definition.recipients[recipient] : undefined
  if (told === undefined) return 'not-told'
  if (!definition.purposes[purpose]?.recipients.includes(recipient)) return 'not-for-purpose'
  if (isInEea(told.country)) return undefined
  return told.safeguard !== undefined && told.safeguard.reviewBy >= today ? undefined : 'safeguard-lapsed'
}

/** Whom the notice lets a list go to for at least one of these purposes, with those purposes. */
export const recipientsFor = (
  { recipients, purposes }: RegisterDefinition,
  served: readonly string[],
): readonly Readonly<{ key: string; purposes: readonly string[] }>[] =>
  Object.keys(recipients).flatMap(key => {
    const lets = served.filter(purpose => purposes[purpose]?.recipients.includes(key))
    return lets.length === 0 ? [] : [{ key, purposes: lets }]
  })
