/**
 * Interactions: what has passed between us and the people and organisations of the register, mail that comes in by the
 * register's own address, and what somebody has promised to do (N5.b).
 */
import './schema.ts'
import { capability } from '#platform/capability'
import { receiveCommand } from './commands.ts'
import { sweepInteractions } from './jobs.ts'
import { discardWaiting } from './operations/discard-waiting.ts'
import { editInteraction } from './operations/edit-interaction.ts'
import { fileWaiting } from './operations/file-waiting.ts'
import { receiveMessage } from './operations/receive-message.ts'
import { recordInteraction } from './operations/record-interaction.ts'
import { removeInteraction } from './operations/remove-interaction.ts'
import { renewAddress } from './operations/renew-address.ts'
import { addTask, editTask, finishTask, removeTask, reopenTask } from './operations/tasks.ts'
import { interactionPages } from './pages/index.ts'
import { interactionPanels } from './pages/panels.tsx'
import { interactionsNothingPersonal, interactionsRecords } from './personal-data.ts'
import { getAddress, knowsAddress } from './queries/address.ts'
import { getAttachment, getInteraction } from './queries/get-interaction.ts'
import { listInteractions } from './queries/list-interactions.ts'
import { getTask, listAssignees, listTasks } from './queries/tasks.ts'
import { countWaiting, getWaiting, listWaiting } from './queries/waiting.ts'
import { interactionRoutes } from './routes.ts'
import { interactionWords, pageWords } from './words/index.ts'

export { takeMail } from './take-mail.ts'

export const interactions = capability({
  key: 'interactions',
  records: interactionsRecords,
  nothingPersonal: interactionsNothingPersonal,
  operations: [
    recordInteraction,
    editInteraction,
    removeInteraction,
    receiveMessage,
    fileWaiting,
    discardWaiting,
    renewAddress,
    addTask,
    editTask,
    finishTask,
    reopenTask,
    removeTask,
  ],
  queries: [
    listInteractions,
    getInteraction,
    getAttachment,
    listWaiting,
    countWaiting,
    getWaiting,
    getAddress,
    knowsAddress,
    listTasks,
    getTask,
    listAssignees,
  ],
  pages: interactionPages,
  menu: [
    {
      path: '/interactions',
      icon: 'phone',
      order: 24,
      may: 'interactions:see',
      label: {
        fi: pageWords('fi').list.title,
        sv: pageWords('sv').list.title,
        en: pageWords('en').list.title,
      },
    },
    {
      path: '/tasks',
      icon: 'check',
      order: 26,
      may: 'tasks:see',
      label: {
        fi: pageWords('fi').tasks.title,
        sv: pageWords('sv').tasks.title,
        en: pageWords('en').tasks.title,
      },
    },
  ],
  panels: interactionPanels,
  jobs: [sweepInteractions],
  routes: interactionRoutes,
  commands: [receiveCommand],
  words: {
    fi: interactionWords('fi').capability,
    sv: interactionWords('sv').capability,
    en: interactionWords('en').capability,
  },
})
