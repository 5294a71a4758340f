/** Writing down a task, changing it, removing it. */
import { getOrganisation } from '#capabilities/organisations'
import { getPerson } from '#capabilities/people'
import { type FormErrors, showForm } from '#platform/forms'
import { type Here, httpWords, page, type Typed } from '#platform/http'
import { fromEdge, readId, toEdge } from '#platform/ids'
import type { Refused } from '#platform/operation'
import { Button, DateField, DescriptionList, Form, SelectField, TextArea, TextField } from '#ui'
import { addTask, editTask, removeTask } from '../operations/tasks.ts'
import { getTask, listAssignees } from '../queries/tasks.ts'
import type { Task } from '../task.ts'
import { pageWords } from '../words/index.ts'
import { dayTold, givenIn, idIn, pathOfOrganisation, pathOfPerson, pathOfTask } from './about-interaction.ts'

export const taskFormPages = [
  page('GET', '/tasks/new', async here => showNew(here), { leadsTo: addTask }),
  page('POST', '/tasks/new', add),
  page('GET', '/tasks/:task/edit', async here => showEdit(here), { leadsTo: editTask }),
  page('POST', '/tasks/:task/edit', edit),
  page('POST', '/tasks/:task/remove', async here => {
    await here.perform(removeTask, { task: idIn(here, 'task', 'tas') })
    return here.go('/tasks', 'removed')
  }),
]

const taskIn = (typed: Typed) => ({
  title: typed.text('title'),
  details: typed.text('details'),
  dueOn: typed.text('dueOn'),
  assignee: readId(typed.text('assignee')) ?? null,
  person: fromEdge('per', typed.text('person')) ?? null,
  organisation: fromEdge('org', typed.text('organisation')) ?? null,
})

async function add(here: Here): Promise<Response> {
  const typed = await here.form()
  const outcome = await here.attempt(here.perform(addTask, taskIn(typed)))
  if (outcome.ok) return here.go(backOf(givenIn(here)), 'added')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showNew(here, typed, outcome.refused)
}

const backOf = ({ people: [person], organisation }: ReturnType<typeof givenIn>): string => {
  if (person !== undefined) return pathOfPerson(person)
  return organisation === undefined ? '/tasks' : pathOfOrganisation(organisation)
}

async function showNew(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const { people, organisation } = givenIn(here)
  const [person] = people
  const about = await aboutTold(here, person, organisation)
  const assignees = await here.ask(listAssignees, {})
  return showForm({
    here,
    title: pageWords(here.language).tasks.newTitle,
    lead: about,
    action: here.to(`/tasks/new${here.url.search}`),
    back: here.to(backOf(givenIn(here))),
    hidden: hiddenOf(person, organisation),
    refused,
    children: errors => (
      <TaskFields here={here} typed={typed} known={undefined} assignees={assignees} errors={errors} />
    ),
  })
}

const hiddenOf = (person: string | undefined, organisation: string | undefined): Record<string, string> => ({
  ...(person === undefined ? {} : { person: toEdge('per', person) }),
  ...(organisation === undefined ? {} : { organisation: toEdge('org', organisation) }),
})

async function aboutTold(here: Here, person?: string, organisation?: string): Promise<string | undefined> {
  if (person !== undefined) {
    const { givenNames, familyName } = await here.ask(getPerson, { person })
    return `${givenNames} ${familyName}`.trim()
  }
  if (organisation === undefined) return undefined
  return (await here.ask(getOrganisation, { organisation })).name
}

async function edit(here: Here): Promise<Response> {
  const task = idIn(here, 'task', 'tas')
  const typed = await here.form()
  const version = Number(typed.text('version'))
  const outcome = await here.attempt(here.perform(editTask, { task, version, ...taskIn(typed) }))
  if (outcome.ok) return here.go('/tasks', 'saved')
  if (outcome.refused.code === 'not-found') throw outcome.refused
  return showEdit(here, typed, outcome.refused)
}

async function showEdit(here: Here, typed?: Typed, refused?: Refused): Promise<Response> {
  const words = pageWords(here.language).tasks
  const known = await here.ask(getTask, { task: idIn(here, 'task', 'tas') })
  const assignees = await here.ask(listAssignees, {})
  const version =
    refused === undefined || refused.code === 'stale' ? String(known.version) : typed?.text('version')
  return showForm({
    here,
    title: words.editTitle,
    lead: known.person?.name ?? known.organisation?.name,
    action: here.to(pathOfTask(known.id, '/edit')),
    back: here.to('/tasks'),
    hidden: { version: version ?? '', ...hiddenOf(known.person?.id, known.organisation?.id) },
    refused,
    now: (
      <DescriptionList
        items={[
          { term: words.what, detail: known.title },
          { term: words.details, detail: known.details ?? '–' },
          { term: words.due, detail: dayTold(here.language, known.dueOn) },
        ]}
      />
    ),
    after: () => (
      <Form action={here.to(pathOfTask(known.id, '/remove'))} label={words.remove}>
        <Button kind="danger" icon="trash">
          {words.remove}
        </Button>
      </Form>
    ),
    children: errors => (
      <TaskFields here={here} typed={typed} known={known} assignees={assignees} errors={errors} />
    ),
  })
}

type Fields = Readonly<{
  here: Here
  typed: Typed | undefined
  known: Task | undefined
  assignees: readonly Readonly<{ id: string; name: string }>[]
  errors: FormErrors
}>

function TaskFields({ here, typed, known, assignees, errors }: Fields) {
  const words = pageWords(here.language).tasks
  const { optional } = httpWords(here.language)
  return (
    <>
      <TextField
        name="title"
        label={words.what}
        value={typed?.text('title') ?? known?.title}
        error={errors.of('title')}
        maxLength={300}
        autocomplete="off"
        required
      />
      <DateField
        name="dueOn"
        label={words.dueLabel}
        value={typed?.text('dueOn') ?? known?.dueOn ?? here.house.clock.today().toString()}
        error={errors.of('dueOn')}
        required
      />
      <SelectField
        name="assignee"
        label={words.assignee}
        placeholder={words.nobody}
        options={assignees.map(({ id, name }) => ({ value: id, label: name }))}
        value={
          typed?.text('assignee') ?? (known === undefined ? here.visitor?.staffId : (known.assignee ?? ''))
        }
        error={errors.of('assignee')}
        width="medium"
      />
      <TextArea
        name="details"
        label={words.details}
        help={words.detailsHelp}
        value={typed?.text('details') ?? known?.details ?? undefined}
        error={errors.of('details')}
        optional={optional}
      />
    </>
  )
}
