/** Contracts of the lists of pages. Browser-safe. */
import { z } from 'zod'
import { entryKindSchema, topicSchema } from '../catalog/vocabulary'

export const ENTRY_PATH_MAX = 200
export const ENTRIES_A_PAGE = 100

/** Path of a page without its language: `pe/claro/cancel`. */
export const entryPathSchema = z
  .string()
  .max(ENTRY_PATH_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,2}$/)

const slugSchema = z
  .string()
  .max(ENTRY_PATH_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const entryQuerySchema = z.strictObject({ path: entryPathSchema })

export const entryListQuerySchema = z.strictObject({
  /** The last path of the page before. */
  cursor: entryPathSchema.optional(),
  limit: z.coerce.number().int().min(1).max(ENTRIES_A_PAGE).default(ENTRIES_A_PAGE),
  kind: entryKindSchema.optional(),
  country: slugSchema.optional(),
  carrier: slugSchema.optional(),
  topic: topicSchema.optional(),
})
export type EntryListQuery = z.infer<typeof entryListQuerySchema>

export const entryListItemSchema = z.object({
  path: z.string(),
  kind: entryKindSchema,
  country: z.string().nullable(),
  carrier: z.string().nullable(),
  topic: topicSchema.nullable(),
  revision: z.int(),
  publishedReports: z.int(),
  changedAt: z.iso.datetime(),
})
export type EntryListItem = z.infer<typeof entryListItemSchema>

export const entryListSchema = z.object({
  items: z.array(entryListItemSchema),
  nextCursor: z.string().nullable(),
})
