/** Registers: the units that are kept apart, each with its published definition and its own keys. */
import './schema.ts'
import { nothingPersonal } from '#platform/privacy'

export { openRegister } from './open-register.ts'
export type { Register } from './register.ts'
export { findNewestVersion, findVersion, listVersions, publishVersion } from './versions.ts'
export type { InForce } from './watch-versions.ts'
export { watchVersions } from './watch-versions.ts'

export const registersNothingPersonal = [
  nothingPersonal('platform.register', 'which registers there are'),
  nothingPersonal('platform.guarded', 'what the guards were derived from'),
  nothingPersonal('platform.migration', 'which migrations were applied'),
  nothingPersonal(
    'registers.version',
    "the controller's own words; the contact person stands in a public notice",
  ),
]
