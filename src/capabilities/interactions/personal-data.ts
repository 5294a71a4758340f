/**
 * What is known of people by what has passed between them and us. The words are free text, which has a term of its own;
 * docs/decisions/0023-words-go-with-anybody.md tells what becomes of them when one of several people goes.
 */
import { about, fact, key, nothingPersonal, record, trace, who } from '#platform/privacy'
import type { AttachmentRow, InteractionRow, ParticipationRow, TaskRow } from './schema.ts'

const answering = ['contacts', 'customer-care'] as const

const ofInteraction = (column: string): string =>
  `(select i.${column} from interactions.interaction i where i.register_id = r.register_id and i.id = r.interaction_id)`

const interactions = record<InteractionRow>()('interactions.interaction', {
  clocks: {},
  afterwards: 'anonymise',
  columns: {
    register_id: key,
    id: key,
    kind: fact,
    direction: fact,
    happened_at: fact,
    organisation_id: key,
    source_key: key,
    came_by: fact,
    recorded_by: who('recorder', 'staff'),
    recorded_at: fact,
    version: fact,
  },
})

/** A row is left without its person and not deleted, by which the database knows whose words go with them. */
export const participations = record<ParticipationRow>()('interactions.participation', {
  clocks: { recorded: 'r.happened_at::date' },
  afterwards: 'anonymise',
  source: { key: ofInteraction('source_key'), obtained: 'r.happened_at::date' },
  once: ['interaction_id'],
  columns: {
    register_id: key,
    id: key,
    interaction_id: key,
    person_id: who('participant'),
    kind: trace('participant', 'relationship', answering),
    direction: trace('participant', 'relationship', answering),
    happened_at: trace('participant', 'relationship', answering),
    subject: about('participant', 'free-text', answering),
    body: about('participant', 'free-text', answering),
  },
})

export const attachments = record<AttachmentRow>()('interactions.attachment', {
  clocks: { recorded: `${ofInteraction('happened_at')}::date` },
  afterwards: 'delete',
  source: { key: ofInteraction('source_key'), obtained: `${ofInteraction('happened_at')}::date` },
  once: ['content_id'],
  columns: {
    register_id: key,
    id: key,
    interaction_id: key,
    person_id: who('participant'),
    content_id: key,
    name: about('participant', 'free-text', answering),
    media_type: fact,
    bytes: fact,
  },
})

export const tasks = record<TaskRow>()('interactions.task', {
  // A task that nobody has done ages too: what was to be done two years ago is not done any more.
  clocks: { recorded: 'greatest(r.made_at::date, r.due_on)' },
  afterwards: 'delete',
  columns: {
    register_id: key,
    id: key,
    title: about('person', 'free-text', answering),
    details: about('person', 'free-text', answering),
    due_on: fact,
    assignee_id: who('assignee', 'staff'),
    person_id: who('person'),
    organisation_id: key,
    made_by: who('maker', 'staff'),
    made_at: fact,
    done_at: fact,
    version: fact,
  },
})

export const interactionsRecords = [interactions, participations, attachments, tasks]

export const interactionsNothingPersonal = [
  nothingPersonal(
    'interactions.content',
    'the sealed bytes of files; whose they are stands in the attachments that point here, and they go with the last of those',
  ),
  nothingPersonal('interactions.mailbox', 'the secret address by which mail comes in, sealed'),
  nothingPersonal(
    'interactions.waiting',
    'sealed messages of which nobody knows yet whom they are about; thirty days old at most',
  ),
  nothingPersonal('interactions.received', 'keyed digests by which a message is known that comes twice'),
]
