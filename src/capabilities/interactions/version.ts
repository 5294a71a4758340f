/** The version that a form was filled in over. */
import { z } from 'zod'

export const versionField = z.coerce.number().int().min(1).max(2_000_000_000)
