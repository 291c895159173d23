// The shapes that many endpoints share.
import { z } from 'zod'

/** ISO 8601 in UTC, ending in Z. */
export const Instant = z.iso.datetime()
export const Id = z.int().positive()
/** A path parameter; what is no id is simply not found. */
export const IdParam = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })
