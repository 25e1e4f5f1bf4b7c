/** History of pages, and what changed lately: what is asked and what is shown. Browser-safe. */
import { z } from 'zod'
import { entryKindSchema, localeSchema, topicSchema } from '../catalog/vocabulary'
import { entryContentSchema } from './content/any'
import { differenceSchema, entryPathSchema, revisionRefSchema, revisionStateSchema } from './proposal-schema'
import { carrierRefSchema, nameSchema, placeRefSchema, sourceViewSchema } from './schema'

/** Differences told of one change in a list; the rest is counted. */
export const TELLING_MAX = 3

/** What a page is called in lists that mix pages. */
export const pageNameSchema = z.object({
  path: z.string(),
  kind: entryKindSchema,
  /** Null for guides. */
  country: placeRefSchema.nullable(),
  /** Null for countries and their own rules. */
  carrier: carrierRefSchema.nullable(),
  topic: topicSchema.nullable(),
  /** Of a guide. */
  title: nameSchema.partial().nullable(),
})
export type PageName = z.infer<typeof pageNameSchema>

/** A revision in its page's history. */
export const historyItemSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  state: revisionStateSchema,
  /** True for what readers see, or once saw; others are told to their authors and to moderators alone. */
  wasPublished: z.boolean(),
  /** Null for what came with the program, and for people who left. */
  author: z.string().nullable(),
  /** It came with the program. */
  isStarter: z.boolean(),
  reason: z.string(),
  recordedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** Who decided, where that was somebody else than the author. */
  decidedBy: z.string().nullable(),
  parent: z.int().nullable(),
  /** Number of the proposal that this is a changed or merged version of. */
  proposal: z.int().nullable(),
  /** Number of the revision whose content it brings back. */
  revertOf: z.int().nullable(),
  /** What differs from its parent, the most telling first; at most `TELLING_MAX`. */
  telling: z.array(differenceSchema),
  /** Number of all differences; null where there is no parent to compare with. */
  differences: z.int().nullable(),
  /** Sources that its parent did not cite. */
  newSources: z.array(sourceViewSchema.pick({ key: true, url: true, title: true, kind: true })),
})
export type HistoryItem = z.infer<typeof historyItemSchema>

/** Whose history it is. */
export const historyHeadSchema = z.object({
  page: pageNameSchema,
  /** The published revision. */
  current: revisionRefSchema,
  /** Old paths of pages that became part of it; their histories are asked for with `of`. */
  merged: z.array(z.string()),
  /** Day of the first published revision. */
  firstOn: z.iso.date(),
})
export type HistoryHead = z.infer<typeof historyHeadSchema>

export const historySchema = z.object({
  ...historyHeadSchema.shape,
  items: z.array(historyItemSchema),
  nextCursor: z.string().nullable(),
})
export type History = z.infer<typeof historySchema>

export const revisionQuerySchema = z.strictObject({
  path: entryPathSchema,
  number: z.coerce.number().int().positive(),
  /** Another revision to compare with; its parent where not given. */
  against: z.coerce.number().int().positive().optional(),
  /** Whose texts come first. */
  locale: localeSchema.default('en'),
})
export type RevisionQuery = z.output<typeof revisionQuerySchema>

/** One revision with its full difference. */
export const revisionViewSchema = z.object({
  ...historyHeadSchema.shape,
  revision: historyItemSchema,
  content: entryContentSchema,
  /** What it is compared with: null for a page's first revision. */
  against: z.object({ number: z.int(), content: entryContentSchema }).nullable(),
  differences: z.array(differenceSchema),
  /** Sources that either side cites. */
  sources: z.array(sourceViewSchema),
  /** Numbers of the published revisions before and after it. */
  earlier: z.int().nullable(),
  later: z.int().nullable(),
  mayRevert: z.boolean(),
})
export type RevisionView = z.infer<typeof revisionViewSchema>

export const asOfQuerySchema = z.strictObject({ path: entryPathSchema, day: z.iso.date() })
