/** The record of processing activities (GDPR Art. 30), as the notice's own page tells it. */

import { recordOfProcessing } from '#capabilities/notice'
import type { RegisterDefinition } from '#platform/definition'
import type { Declarations } from '#platform/privacy'
import { derivedNote, page, table } from './markdown.ts'

export function processingText(definition: RegisterDefinition, declarations: Declarations): string {
  const told = recordOfProcessing(definition, declarations, 'en')
  return page(
    `# Record of processing: ${told.register}`,
    derivedNote,
    list('Controller', told.controller),
    list('Contact', told.contact),
    list('Whose data', told.groups),
    list('Security', told.security),
    told.processings.flatMap(({ key, purpose, wording, inUse, ...rest }) => [
      `## ${purpose} (\`${key}\`)`,
      inUse ? wording : `${wording} (Told in the notice; nothing is stored for it yet.)`,
      table(
        ['', ''],
        [
          ['legal basis', rest.basis],
          ['categories', rest.categories.join(', ')],
          ['recipients', rest.recipients.join(', ')],
          ['transfers', rest.transfers.join(', ')],
          ['term', rest.terms],
        ],
      ),
    ]),
  )
}

const list = (title: string, items: readonly string[]): string =>
  `**${title}**\n\n${items.map(item => `- ${item}`).join('\n')}`
