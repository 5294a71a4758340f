/** Whether the public business register may be asked here: it has an address, and the notice tells of such a source. */
import type { House } from '#platform/operation'
import type { Register } from '#platform/registers'
import { openYtj, type Ytj } from './ask-ytj.ts'

/** Authorities are among them (N6.1). A register whose notice does not tell this source takes nothing from it. */
export const ytjSource = 'data-providers'

/** `outside.ytj` is the address of the API; an installation that switched it off has none. */
export function ytjOf({ outside, clock }: House, { definition }: Register): Ytj | undefined {
  const address = outside.ytj
  if (address === undefined || !Object.hasOwn(definition.sources, ytjSource)) return undefined
  return openYtj(address, clock)
}
