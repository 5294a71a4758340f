/** What is to be done, in the order in which it is due. */
import { type Here, httpWords, page, StaffPage } from '#platform/http'
import { fromEdge } from '#platform/ids'
import { Button, ButtonLink, type Column, EmptyState, Form, PageHeader, Pager, State, Table, Tabs } from '#ui'
import { finishTask, reopenTask } from '../operations/tasks.ts'
import { listTasks, taskViews } from '../queries/tasks.ts'
import type { Task } from '../task.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, idIn, may, pathOfTask } from './about-interaction.ts'

export const taskPages = [
  page('GET', '/tasks', showTasks),
  page('POST', '/tasks/:task/done', async here => {
    await here.perform(finishTask, { task: idIn(here, 'task', 'tas') })
    return goBack(here, 'done')
  }),
  page('POST', '/tasks/:task/reopen', async here => {
    await here.perform(reopenTask, { task: idIn(here, 'task', 'tas') })
    return goBack(here, 'saved')
  }),
]

/** To the page that the button stood on, if it is one of ours that lists tasks. */
async function goBack(here: Here, said: string): Promise<Response> {
  const back = (await here.form()).text('back')
  return here.go(
    /^\/(tasks\?show=[a-z]+|people\/per_\w+|organisations\/org_\w+)$/.test(back) ? back : '/tasks',
    said,
  )
}

type View = (typeof taskViews)[number]

async function showTasks(here: Here): Promise<Response> {
  const words = pageWords(here.language).tasks
  const show = taskViews.find(each => each === here.url.searchParams.get('show')) ?? 'mine'
  const after = here.url.searchParams.get('after') ?? undefined
  const { items, next } = await here.ask(listTasks, { show, ...narrowedIn(here), ...(after && { after }) })
  const names = await here.namesOf(items.map(({ assignee }) => assignee))
  const at = (view: View) => here.to(`/tasks?show=${view}`)
  return here.show(
    <StaffPage here={here} title={words.title}>
      <PageHeader title={words.title} action={may(here, 'tasks:edit') && <AddLink here={here} />} />
      <Tabs
        label={words.title}
        tabs={taskViews.map(view => ({ href: at(view), label: words.views[view], current: view === show }))}
      />
      <Table
        caption={words.title}
        columns={columnsOf(here, show, names)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => (may(here, 'tasks:edit') ? here.to(pathOfTask(id, '/edit')) : undefined)}
        empty={
          after === undefined ? (
            <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
          ) : (
            <EmptyState title={words.further} />
          )
        }
      />
      <Pager
        label={httpWords(here.language).pages}
        previous={after === undefined ? undefined : { href: at(show), label: words.first }}
        next={
          next === null
            ? undefined
            : {
                href: `${at(show)}&after=${encodeURIComponent(next)}`,
                label: httpWords(here.language).next,
              }
        }
      />
    </StaffPage>,
  )
}

function narrowedIn(here: Here): Readonly<{ person?: string; organisation?: string }> {
  const person = fromEdge('per', here.url.searchParams.get('person'))
  const organisation = fromEdge('org', here.url.searchParams.get('organisation'))
  return { ...(person && { person }), ...(organisation && { organisation }) }
}

function AddLink({ here }: { here: Here }) {
  return (
    <ButtonLink kind="primary" icon="plus" href={here.to('/tasks/new')}>
      {pageWords(here.language).tasks.add}
    </ButtonLink>
  )
}

function columnsOf(here: Here, show: View, names: ReadonlyMap<string, string>): Column<Task>[] {
  const words = pageWords(here.language).tasks
  return [
    { key: 'what', label: words.what, cell: ({ title }) => title },
    {
      key: 'due',
      label: words.due,
      cell: task => <Due here={here} task={task} />,
      width: 'narrow',
    },
    {
      key: 'about',
      label: words.about,
      cell: ({ person, organisation }) => person?.name ?? organisation?.name ?? '',
      width: 'one-line',
    },
    {
      key: 'assignee',
      label: words.assignee,
      cell: ({ assignee }) => (assignee === null ? words.nobody : (names.get(assignee) ?? '')),
      width: 'one-line',
    },
    ...(may(here, 'tasks:edit')
      ? [
          {
            key: 'done',
            label: words.done,
            labelHidden: true,
            phone: 'line' as const,
            cell: (task: Task) => <DoneButton here={here} task={task} back={`/tasks?show=${show}`} />,
            width: 'narrow' as const,
          },
        ]
      : []),
  ]
}

/** When it is due, and in a word what needs somebody. */
export function Due({ here, task }: { here: Here; task: Task }) {
  const words = pageWords(here.language).tasks
  const day = dayTold(here.language, task.dueOn)
  if (task.doneAt !== null) return <>{words.doneOn(dayTold(here.language, task.doneAt))}</>
  if (task.dueOn >= here.house.clock.today().toString()) return <>{day}</>
  return (
    <State tone="danger">
      {day}, {words.overdue}
    </State>
  )
}

export function DoneButton({ here, task, back }: { here: Here; task: Task; back: string }) {
  const words = pageWords(here.language).tasks
  const [path, label, whole] =
    task.doneAt === null
      ? ['/done', words.done, words.doneOf(task.title)]
      : ['/reopen', words.reopen, words.reopenOf(task.title)]
  return (
    <Form action={here.to(pathOfTask(task.id, path))} hidden={{ back }} label={whole}>
      <Button small>{label}</Button>
    </Form>
  )
}
