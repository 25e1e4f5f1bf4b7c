/** What search answers. Browser-safe. */
import { z } from 'zod'
import {
  entryKindSchema,
  lineTypeSchema,
  localeSchema,
  simTypeSchema,
  topicSchema,
} from '../catalog/vocabulary'
import { carrierRefSchema, verdictSchema } from '../entries/schema'

export const QUESTION_MAX = 200
export const RESULTS_MAX = 50
export const RESULTS_DEFAULT = 20

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().max(QUESTION_MAX),
  locale: localeSchema.default('en'),
  limit: z.coerce.number().int().min(1).max(RESULTS_MAX).default(RESULTS_DEFAULT),
})

/** What a question was understood to ask; null where it does not say. */
export const understoodSchema = z.object({
  /** Slug of the country, e.g. `pe`. */
  country: z.string().nullable(),
  /** Slug of the carrier, e.g. `claro`; several countries may have one of that name. */
  carrier: z.string().nullable(),
  topic: topicSchema.nullable(),
  abroad: z.boolean(),
  lineType: lineTypeSchema.nullable(),
  simType: simTypeSchema.nullable(),
  /** The asker holds the line with a passport only. */
  passport: z.boolean(),
})
export type Understood = z.infer<typeof understoodSchema>

export const searchItemSchema = z.object({
  kind: entryKindSchema,
  /** Address without locale and slash, e.g. `pe/claro/cancel`. */
  path: z.string(),
  /** In the asked language. */
  title: z.string(),
  country: z.object({ slug: z.string(), name: z.string() }).nullable(),
  carrier: carrierRefSchema.nullable(),
  topic: topicSchema.nullable(),
  /** Computed answer of a policy page; null on other kinds. */
  verdict: verdictSchema.nullable(),
  /** Experiences published on it. */
  reports: z.int(),
})
export type SearchItem = z.infer<typeof searchItemSchema>

export const searchResultSchema = z.object({
  items: z.array(searchItemSchema),
  understood: understoodSchema,
})
export type SearchResult = z.infer<typeof searchResultSchema>
