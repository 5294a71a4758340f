/** Whether everything that is delivered with Seloste may be delivered under EUPL-1.2, by the licence each package states. */
import { type LockedPackage, lockedPackages } from './lock-file.ts'

/** Licences without copyleft, or whose copyleft ends at their own files or at the font; SPDX identifiers. */
const goesTogether = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** Packages that state no identifier, each read by hand. */
const readByHand: Readonly<Record<string, string>> = {}

export async function checkLicences(): Promise<readonly string[]> {
  return Object.entries(await lockedPackages())
    .filter(([, { dev }]) => dev !== true)
    .flatMap(complaintsAbout)
}

function complaintsAbout([place, { license }]: readonly [string, LockedPackage]): readonly string[] {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const stated = license ?? readByHand[name]
  if (stated === undefined) return [`${name} states no licence. Read its files, and note it in readByHand.`]
  return allows(stated)
    ? []
    : [`${name} is under ${stated}, which is not among the licences that go with EUPL-1.2.`]
}

/** Of `A OR B` one must do, of `A AND B` both. */
const allows = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(licence => goesTogether.has(licence.trim())))
