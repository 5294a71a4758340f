/** The pages of imports as somebody walks them: a source is named, a file sent, its columns kept, and the passes are gone. */
import { capabilities } from '#capabilities'
import { goOn } from '#capabilities/imports'
import { type Actor, staffActor } from '#platform/auth'
import { browse } from './browse.ts'
import type { TestHouse } from './test-house.ts'

const liisaId = '0190c0de-0000-7000-8000-000000000001'

/** One who comes in, and one who does not: the code and the diet are nobody's to see on a page. */
export const people = [
  'Etunimi;Sukunimi;Sähköposti;Henkilötunnus;Erityisruokavalio;Mitä tekee',
  'Aino;Tuotu;aino@tuotu.example.fi;131052-308T;pähkinä;Myy',
  'Bo;Rikki;bo@rikki;;;',
].join('\r\n')

export const went = (response: Response) => (response.headers.get('location') ?? '').replace(/\?.*$/, '')

/** The columns that can be chosen, by place, and what is chosen. */
export const columnsOf = (html: string) =>
  [...html.matchAll(/<select[^>]*name="targets\.(\d+)"[^>]*>(.*?)<\/select>/gs)].map(([, at, options]) => ({
    at,
    chosen: /<option value="([^"]*)" selected/.exec(options ?? '')?.[1],
  }))

export function importPagesOf(house: TestHouse) {
  const as = (actor: Actor) =>
    browse({ house: house.house, capabilities, registers: () => [house.lexmentor], actor })
  const liisa = as(staffActor(liisaId, [{ key: 'all', may: ['*'] }]))
  const watcher = as(staffActor(liisaId, [{ key: 'watcher', may: ['imports:see', 'notice:see'] }]))
  const host = house.hosts().find(({ register }) => register.key === 'lexmentor')
  if (host === undefined) throw new Error('There is no such register.')

  const text = async (path: string, who = liisa) => (await who.get(path)).text()

  const begin = async (more: Record<string, string> = {}) =>
    went(
      await liisa.post('/imports/new', {
        'source.key': 'partners',
        'source.obtainedOn': '2026-02-20',
        purpose: 'marketing',
        ...more,
      }),
    )

  const send = (path: string, content: string | Uint8Array) => {
    const form = new FormData()
    form.append('file', new File([content as BlobPart], 'luettelo.csv', { type: 'text/csv' }))
    return liisa.send(`${path}/file`, form)
  }

  async function uploaded(content: string | Uint8Array = people) {
    const path = await begin()
    const response = await send(path, content)
    if (went(response) !== path) throw new Error(await response.text())
    return path
  }

  /** All passes that have been begun, to their ends. */
  const go = async () => {
    while (await goOn(host));
  }

  async function checked(content: string | Uint8Array = people) {
    const path = await uploaded(content)
    const chosen = Object.fromEntries(
      columnsOf(await text(path)).map(({ at, chosen: target }) => [`targets.${at}`, target ?? 'ignore']),
    )
    const response = await liisa.post(`${path}/columns`, chosen)
    if (went(response) !== path) throw new Error(await response.text())
    await go()
    return path
  }

  return { liisa, watcher, text, begin, send, uploaded, checked, go }
}
