/** What is sent from the form of a merge. */
import { type Here, page } from '#platform/http'
import { toEdge } from '#platform/ids'
import { mergePeople } from '../operations/merge.ts'
import { names } from './merge-form.tsx'
import { goToNext } from './next-pair.ts'
import { pairIn, showTwo } from './pair.tsx'
import { known, pathOfPerson } from './telling.ts'

export const mergePages = [page('POST', '/duplicates/merge', sendMerge, { leadsTo: mergePeople })]

/** What is refused is told where the two are compared, as they are now. */
async function sendMerge(here: Here): Promise<Response> {
  const form = await here.form()
  const one = known('per', form.text('one'))
  const other = known('per', form.text('other'))
  const isOther = form.text('stays') === 'other'
  const [mine, theirs] = [form.given('oneVersion'), form.given('otherVersion')]
  const chosen = names.flatMap(name => {
    const whose = form.given(name)
    return whose === undefined ? [] : [[name, (whose === 'other') === isOther ? 'stays' : 'goes'] as const]
  })
  const outcome = await here.attempt(
    here.perform(mergePeople, {
      stays: isOther ? other : one,
      goes: isOther ? one : other,
      staysVersion: isOther ? theirs : mine,
      goesVersion: isOther ? mine : theirs,
      choose: Object.fromEntries(chosen),
    }),
  )
  if (!outcome.ok) return showTwo(here, { one, other }, undefined, outcome.refused)
  const said = { merged: toEdge('mrg', outcome.value.id) }
  // From the queue on to the next pair; from a person's page to the one who stayed.
  if (form.has('pair')) return goToNext(here, pairIn(form.given('pair')), said)
  return here.go(`${pathOfPerson(isOther ? other : one)}?${new URLSearchParams(said)}`)
}
