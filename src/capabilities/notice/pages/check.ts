/** "Check now": the promises are checked while the reader waits, and then shown. */
import { type Here, page } from '#platform/http'
import { checkPromises } from '../check-promises.ts'
import { requestCheck } from '../operations/request-check.ts'

export const checkPage = page('POST', '/notice/check', checkNow)

async function checkNow(here: Here): Promise<Response> {
  // Whether they may is the operation's to say; the check itself is the program's.
  await here.perform(requestCheck, {})
  await checkPromises(here.house, here.capabilities, here.caller)
  return here.go('/', 'done')
}
