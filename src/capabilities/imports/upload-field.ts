/** Which sending of a file a piece belongs to, so that two that come at once are never mixed. It grants nothing. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'

export const uploadField = z.string().regex(/^[0-9a-f]{32}$/)

export const newUpload = (): string => randomBytes(16).toString('hex')
