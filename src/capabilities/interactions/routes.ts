/** Interactions and tasks by REST. */
import { route } from '#platform/api'
import { editInteraction } from './operations/edit-interaction.ts'
import { recordInteraction } from './operations/record-interaction.ts'
import { removeInteraction } from './operations/remove-interaction.ts'
import { addTask, editTask, finishTask, removeTask, reopenTask } from './operations/tasks.ts'
import { getInteraction } from './queries/get-interaction.ts'
import { listInteractions } from './queries/list-interactions.ts'
import { getTask, listTasks } from './queries/tasks.ts'

export const interactionRoutes = [
  route('GET', '/interactions', listInteractions),
  route('POST', '/interactions', recordInteraction, { answer: 'created' }),
  route('GET', '/interactions/{interaction}', getInteraction),
  route('PATCH', '/interactions/{interaction}', editInteraction),
  route('DELETE', '/interactions/{interaction}', removeInteraction, { answer: 'nothing' }),
  route('GET', '/tasks', listTasks),
  route('POST', '/tasks', addTask, { answer: 'created' }),
  route('GET', '/tasks/{task}', getTask),
  route('PATCH', '/tasks/{task}', editTask),
  route('POST', '/tasks/{task}/done', finishTask, { answer: 'nothing' }),
  route('POST', '/tasks/{task}/reopen', reopenTask, { answer: 'nothing' }),
  route('DELETE', '/tasks/{task}', removeTask, { answer: 'nothing' }),
]
