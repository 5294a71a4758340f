/** The parts that other capabilities add to a page, in their order, each only for whoever may see it. */
import type { VNode } from 'preact'
import type { Here } from './here.ts'

export async function panelsAt(here: Here, at: string, subject: string): Promise<readonly VNode[]> {
  const panels = here.capabilities
    .flatMap(({ panels }) => panels)
    .filter(panel => panel.at === at && here.visitor?.actor.allows({ name: '', may: panel.may }) === true)
    .sort((a, b) => a.order - b.order)
  const parts = await Promise.all(panels.map(panel => panel.render(here, subject)))
  return parts.filter(part => part !== undefined)
}
