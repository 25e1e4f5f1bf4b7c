/** What search answers. Browser-safe. */
import { z } from 'zod'
import {
  entryKindSchema,
  lineTypeSchema,
  localeSchema,
  outcomeSchema,
  simTypeSchema,
  topicSchema,
} from '../catalog/vocabulary'
import { carrierRefSchema, verdictSchema } from '../entries/schema'

export const QUESTION_MAX = 200
export const RESULTS_MAX = 50
export const RESULTS_DEFAULT = 20

/** Pages of a list; nobody reads on so far. */
export const PAGE_MAX = 25

/** What is found: pages, experiences, questions. */
export const SEARCH_KINDS = ['entry', 'report', 'question'] as const
export const SEARCH_SORTS = ['best', 'newest'] as const

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().max(QUESTION_MAX),
  locale: localeSchema.default('en'),
  limit: z.coerce.number().int().min(1).max(RESULTS_MAX).default(RESULTS_DEFAULT),
  /** One kind alone; without it the best pages come first, then some of each kind. */
  kind: z.enum(SEARCH_KINDS).optional(),
  /** Slug, e.g. `pe`. */
  country: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  topic: topicSchema.optional(),
  /** Language of experiences and questions; pages are in all three. */
  language: localeSchema.optional(),
  sort: z.enum(SEARCH_SORTS).default('best'),
  /** Of one kind's list. */
  page: z.coerce.number().int().min(1).max(PAGE_MAX).default(1),
})
export type SearchQuery = z.output<typeof searchQuerySchema>

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

/** A stretch of plain text; `match` where it is a word that was asked for. */
export const excerptPartSchema = z.object({ text: z.string(), match: z.boolean() })

export const searchItemSchema = z.object({
  kind: z.enum([...entryKindSchema.options, 'report', 'question']),
  /** Address without locale and slash, e.g. `pe/claro/cancel` or `pe/claro/cancel/questions/<id>`. */
  path: z.string(),
  /** In the asked language; a question's own words. An experience bears the title of its page. */
  title: z.string(),
  country: z.object({ slug: z.string(), name: z.string() }).nullable(),
  carrier: carrierRefSchema.nullable(),
  topic: topicSchema.nullable(),
  /** Computed answer of a policy page; null on other kinds. */
  verdict: verdictSchema.nullable(),
  /** Experiences published on it. */
  reports: z.int(),
  /** Where the words stand; null where the title says it all. */
  excerpt: z.array(excerptPartSchema).nullable(),
  /** Of an experience or a question. */
  language: localeSchema.nullable(),
  /** Day it happened or was asked. */
  date: z.string().nullable(),
  /** How an experience ended. */
  outcome: outcomeSchema.nullable(),
  /** Answers to a question. */
  answers: z.int().nullable(),
})
export type SearchItem = z.infer<typeof searchItemSchema>

/** What could be proposed: a page that the question asks for and nobody wrote yet. */
export const proposalSchema = z.object({
  kind: z.enum(['policy', 'carrier']),
  country: z.string().nullable(),
  carrier: z.string().nullable(),
  topic: topicSchema.nullable(),
  name: z.string().nullable(),
})
export type Proposal = z.infer<typeof proposalSchema>

export const searchResultSchema = z.object({
  items: z.array(searchItemSchema),
  understood: understoodSchema,
  /** How many fit in full text: pages at most 2,000, questions 5,000, of experiences the newest 1,000. */
  counts: z.object({ entry: z.int(), report: z.int(), question: z.int() }),
  /** The question with mistyped words mended, where only that found something. */
  corrected: z.string().nullable(),
  /** Page whose questions are nearest, e.g. `pe/claro`. */
  ask: z.string().nullable(),
  proposal: proposalSchema.nullable(),
})
export type SearchResult = z.infer<typeof searchResultSchema>

export const searchMissesSchema = z.object({
  items: z.array(
    z.object({
      query: z.string(),
      locale: localeSchema,
      count: z.int(),
      /** Day it was last asked. */
      lastDay: z.string(),
    }),
  ),
  /** Days that were added up. */
  days: z.int(),
})
export type SearchMisses = z.infer<typeof searchMissesSchema>
