/** What a column of a file may be: the facts that an import takes in. Whatever is not here is not imported. */

/**
 * `full-name` is split only where that is plain. `email` and `phone` may be several columns, each a contact point. A street,
 * given names and duties may be told in several columns, which are joined; of all others two that differ refuse the row.
 *
 * `prohibition-…` is a column in which yes (or the time of it) forbids a channel, `permission-refused-…` one in which no does:
 * the same column's yes is passed over, since a permission is given by the person and never read from a file.
 */
export const targets = [
  'given-names',
  'family-name',
  'full-name',
  'call-name',
  'language',
  'email',
  'phone',
  'street',
  'postal-code',
  'town',
  'country',
  'birth-date',
  'identity-code',
  'position',
  'duties',
  'is-contact',
  'organisation-name',
  'business-id',
  'organisation-street',
  'organisation-postal-code',
  'organisation-town',
  'organisation-country',
  'organisation-email',
  'organisation-phone',
  'organisation-website',
  'prohibition-any',
  'prohibition-email',
  'prohibition-sms',
  'prohibition-phone',
  'prohibition-post',
  'permission-refused-any',
  'permission-refused-email',
  'permission-refused-sms',
  'permission-refused-phone',
  'permission-refused-post',
] as const

export type Target = (typeof targets)[number]

/** Targets that more than one column may be. */
export const severalColumns: ReadonlySet<Target> = new Set<Target>([
  'given-names',
  'email',
  'phone',
  'street',
  'duties',
  'organisation-street',
  ...targets.filter(target => target.startsWith('prohibition-') || target.startsWith('permission-refused-')),
])
