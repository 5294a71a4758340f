/** One interaction, with the names of what came along, and the bytes of one file of it. */
import { z } from 'zod'
import { sql } from '#platform/db'
import { idOf } from '#platform/ids'
import { query } from '#platform/operation'
import { contentContext } from '../file-message.ts'
import { type AttachmentTold, attachmentShape, type Interaction, interactionShape } from '../interaction.ts'
import { wholeInteraction } from './told-interaction.ts'

type Whole = Interaction & Readonly<{ attachments: AttachmentTold[] }>

export const getInteraction = query({
  name: 'interactions.get',
  may: 'interactions:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({ interaction: idOf('int') }),
  gives: interactionShape.extend({ attachments: z.array(attachmentShape) }),
  refuses: ['not-found'],
  shows: ({ people }: Whole) => people.map(({ id }) => id),
  async run({ db, refuse }, { interaction }) {
    const { rows } = await sql<Whole>`select ${wholeInteraction},
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', coalesce(a.name, ''), 'mediaType', a.media_type, 'bytes', a.bytes) order by a.id), '[]')
         from (select distinct on (content_id) * from interactions.attachment where interaction_id = i.id order by content_id, id) a) as attachments
      from interactions.interaction i where i.id = ${interaction}`.execute(db)
    return rows[0] ?? refuse('not-found')
  },
})

type File = Readonly<{ name: string; content: Buffer; people: readonly string[] }>

export const getAttachment = query({
  name: 'interactions.get-attachment',
  may: 'interactions:see',
  for: ['customer-care', 'contacts'],
  takes: z.strictObject({ attachment: idOf('att') }),
  refuses: ['not-found'],
  shows: ({ people }: File) => people,
  async run({ db, register, refuse }, { attachment }): Promise<File> {
    const { rows } = await sql<{ name: string; sealed: Buffer; people: string[] }>`
      select coalesce(a.name, '') as name, c.sealed,
             array(select b.person_id from interactions.attachment b where b.content_id = a.content_id and b.person_id is not null) as people
        from interactions.attachment a join interactions.content c on c.id = a.content_id where a.id = ${attachment}`.execute(
      db,
    )
    const [row] = rows
    if (row === undefined) return refuse('not-found')
    const content = register.vault.unsealBytes(row.sealed, contentContext)
    if (content === undefined) throw new Error('A file does not open under its register’s key.')
    return { name: row.name, content, people: row.people }
  },
})
