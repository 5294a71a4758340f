/** Keys and what they seal. */
import { nothingPersonal } from '#platform/privacy'

export { MasterKeyRefused, readMasterKey } from './master-key.ts'
export type { RegisterVault } from './vault.ts'
export { assertMasterKey, openRegisterVault, WrongMasterKey } from './vault.ts'

export const vaultNothingPersonal = [nothingPersonal('vault.register_key', "the register's own key, wrapped")]
