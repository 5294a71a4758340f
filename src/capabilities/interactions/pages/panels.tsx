/** On the pages of a person and an organisation: what has passed between us, and what is to be done. On the front page: today's share of it. */
import type { Panel } from '#platform/capability'
import type { Here } from '#platform/http'
import { toEdge } from '#platform/ids'
import { ButtonLink, LinkList, Row, Section, State } from '#ui'
import { listInteractions } from '../queries/list-interactions.ts'
import { listTasks } from '../queries/tasks.ts'
import { countWaiting } from '../queries/waiting.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, may, pathOfInteraction, pathOfTask, wayOf } from './about-interaction.ts'
import { aboutTold } from './list.tsx'
import { Due } from './tasks.tsx'
import { recordPath } from './write.tsx'

type About = Readonly<{ person: string }> | Readonly<{ organisation: string }>

const shownMax = 5

const onPageOf = (at: string, aboutOf: (subject: string) => About): readonly Panel[] => [
  {
    at,
    order: 20,
    may: 'interactions:see',
    render: async (here, subject) => (
      <Interactions here={here} about={aboutOf(subject)} items={await newest(here, aboutOf(subject))} />
    ),
  },
  {
    at,
    order: 30,
    may: 'tasks:see',
    render: async (here, subject) => (
      <Tasks here={here} about={aboutOf(subject)} items={await open(here, aboutOf(subject))} />
    ),
  },
]

const newest = async (here: Here, about: About) =>
  (await here.ask(listInteractions, { ...about, limit: shownMax })).items
const open = async (here: Here, about: About) =>
  (await here.ask(listTasks, { ...about, limit: shownMax })).items

const queryOf = (about: About): string =>
  'person' in about
    ? `person=${toEdge('per', about.person)}`
    : `organisation=${toEdge('org', about.organisation)}`

function Interactions({
  here,
  about,
  items,
}: {
  here: Here
  about: About
  items: Awaited<ReturnType<typeof newest>>
}) {
  const words = pageWords(here.language)
  return (
    <Section
      title={words.panel.title}
      id="interactions"
      action={
        <Row gap="tight">
          {items.length === shownMax && (
            <ButtonLink
              small
              href={here.to(`/interactions?${queryOf(about)}`)}
              label={`${words.panel.all}: ${words.panel.title}`}
            >
              {words.panel.all}
            </ButtonLink>
          )}
          {may(here, 'interactions:edit') && (
            <ButtonLink
              small
              icon="plus"
              href={here.to(recordPath(about))}
              label={`${words.panel.record}: ${words.panel.title}`}
            >
              {words.panel.record}
            </ButtonLink>
          )}
        </Row>
      }
    >
      <LinkList
        empty={words.panel.none}
        items={items.map(interaction => ({
          href: here.to(pathOfInteraction(interaction.id)),
          label: aboutTold(interaction) ?? words.ways[wayOf(interaction)] ?? '',
          detail: words.ways[wayOf(interaction)],
          end: dayTold(here.language, interaction.happenedAt),
        }))}
      />
    </Section>
  )
}

function Tasks({
  here,
  about,
  items,
}: {
  here: Here
  about: About
  items: Awaited<ReturnType<typeof open>>
}) {
  const words = pageWords(here.language).panel
  const mayEdit = may(here, 'tasks:edit')
  return (
    <Section
      title={words.tasks}
      id="tasks"
      action={
        mayEdit && (
          <ButtonLink small icon="plus" href={here.to(`/tasks/new?${queryOf(about)}`)}>
            {words.addTask}
          </ButtonLink>
        )
      }
    >
      <LinkList
        empty={words.noTasks}
        items={items.map(task => ({
          href: here.to(mayEdit ? pathOfTask(task.id, '/edit') : '/tasks?show=all'),
          label: task.title,
          end: <Due here={here} task={task} />,
        }))}
      />
    </Section>
  )
}

const dueToday: Panel = {
  at: 'front.today',
  order: 50,
  may: 'tasks:see',
  async render(here) {
    const words = pageWords(here.language).today
    const today = here.house.clock.today().toString()
    const { items } = await here.ask(listTasks, { show: 'mine', limit: 100 })
    const overdue = items.filter(({ dueOn }) => dueOn < today).length
    const due = items.filter(({ dueOn }) => dueOn === today).length
    if (overdue + due === 0) return undefined
    return (
      <LinkList
        items={[
          {
            href: here.to('/tasks?show=mine'),
            label: words.mine,
            detail: overdue > 0 ? <State tone="danger">{words.overdue(overdue)}</State> : words.due(due),
          },
        ]}
      />
    )
  },
}

const waitingToday: Panel = {
  at: 'front.today',
  order: 60,
  may: 'interactions:edit',
  async render(here) {
    const words = pageWords(here.language).today
    const waiting = await here.ask(countWaiting, {})
    if (waiting === 0) return undefined
    return (
      <LinkList
        items={[
          {
            href: here.to('/interactions/unmatched'),
            label: words.waiting(waiting),
            detail: words.waitingTold,
          },
        ]}
      />
    )
  },
}

export const interactionPanels: readonly Panel[] = [
  ...onPageOf('people.person.middle', person => ({ person })),
  ...onPageOf('organisations.organisation', organisation => ({ organisation })),
  dueToday,
  waitingToday,
]
