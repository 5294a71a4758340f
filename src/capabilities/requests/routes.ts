/** A person's copy, plan and erasure by REST. */
import { route } from '#platform/api'
import { eraseOnWish } from './operations/erase.ts'
import { copyOfEverything } from './queries/copy.ts'
import { getErasure } from './queries/get-erasure.ts'
import { planOfErasure } from './queries/plan-erasure.ts'

export const requestRoutes = [
  route('GET', '/people/{person}/copy', copyOfEverything),
  route('GET', '/people/{person}/erasure-plan', planOfErasure),
  route('POST', '/people/{person}/erasure', eraseOnWish, { answer: 'created' }),
  route('GET', '/erasures/{erasure}', getErasure),
]
