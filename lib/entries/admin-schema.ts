/** What admins send and see: places, moves, merges, old addresses, topics' words. Browser-safe. */
import { z } from 'zod'
import { entryKindSchema, topicSchema } from '../catalog/vocabulary'
import { ENTRY_PATH_MAX, entryPathSchema } from './list-schema'
import { nameSchema } from './schema'

export const MOVE_REASON_MIN = 5
export const MOVE_REASON_MAX = 300
export const SLUG_MAX = 80
export const CARRIER_NAME_MAX = 100
/** A carrier's page holds no more other names than this (content/place.ts). */
export const ALIASES_MAX = 30
export const REDIRECTS_A_PAGE = 50
export const PLACES_A_PAGE = 100

export const moveReasonSchema = z.string().trim().min(MOVE_REASON_MIN).max(MOVE_REASON_MAX)
const slugSchema = z
  .string()
  .trim()
  .max(SLUG_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** A country or one of its carriers: `pe`, `pe/movistar`. */
export const placePathSchema = entryPathSchema.regex(/^[^/]+(\/[^/]+)?$/)
export const carrierPathSchema = entryPathSchema.regex(/^[^/]+\/[^/]+$/)

/** A country or carrier under another word, with everything below it. */
export const renamePlaceFields = {
  path: placePathSchema,
  /** The new last word of its address. */
  slug: slugSchema,
  /** What the carrier is called from now on; the name it had stays findable. */
  name: z.string().trim().min(1).max(CARRIER_NAME_MAX).optional(),
  reason: moveReasonSchema,
}
export const renamePlaceSchema = z.strictObject(renamePlaceFields)
const { reason: _reason, ...renameWishFields } = renamePlaceFields
export const renamePreviewQuerySchema = z.strictObject(renameWishFields)

/** One carrier into another of the same country. */
export const mergeCarriersSchema = z.strictObject({
  from: carrierPathSchema,
  into: carrierPathSchema,
  reason: moveReasonSchema,
})
export const mergePreviewQuerySchema = z.strictObject({ from: carrierPathSchema, into: carrierPathSchema })

/** Why something cannot be moved; `path` is the page or address it is about. */
export const MOVE_PROBLEMS = [
  'address_taken',
  'address_redirects',
  'address_reserved',
  'place_fixed',
  'same_address',
  'other_country',
  'proposals_waiting',
  'target_not_public',
  'too_many_names',
] as const
export const moveProblemSchema = z.object({ code: z.enum(MOVE_PROBLEMS), path: z.string() })
export type MoveProblem = z.infer<typeof moveProblemSchema>

const fromTo = { from: z.string(), to: z.string() }
/** What a move would do: shown before it is done. */
export const movePreviewSchema = z.object({
  ...fromTo,
  /** Pages that only get another address. */
  moves: z.array(z.object(fromTo)),
  /** Pages that end, and the page that takes over what people wrote on each. */
  merges: z.array(
    z.object({ ...fromTo, reports: z.int(), questions: z.int(), openCases: z.int(), watchers: z.int() }),
  ),
  /** Old addresses that will lead on, those that do already included. */
  redirects: z.int(),
  /** Names that the carrier's page takes over as other names. */
  names: z.array(z.string()),
  /** Empty when it can be done. */
  problems: z.array(moveProblemSchema),
})
export type MovePreview = z.infer<typeof movePreviewSchema>

export const movedSchema = z.object({
  ...fromTo,
  moved: z.int(),
  merged: z.int(),
  /** Number of the revision that took over the names; null where they were there already. */
  revision: z.int().nullable(),
})
export type Moved = z.infer<typeof movedSchema>

export const countryRowSchema = z.object({
  slug: z.string(),
  name: nameSchema,
  code: z.string().nullable(),
  currency: z.string().nullable(),
  languages: z.array(z.string()),
  regulator: z.string().nullable(),
  holidays: z.string().nullable(),
  carriers: z.int(),
  pages: z.int(),
})
export type CountryRow = z.infer<typeof countryRowSchema>

export const carrierRowSchema = z.object({
  path: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  pages: z.int(),
  reports: z.int(),
})
export type CarrierRow = z.infer<typeof carrierRowSchema>

export const placesQuerySchema = z.strictObject({
  /** The last path of the page before. */
  cursor: z.string().max(ENTRY_PATH_MAX).optional(),
  limit: z.coerce.number().int().min(1).max(PLACES_A_PAGE).default(PLACES_A_PAGE),
})

export const redirectRowSchema = z.object({
  path: z.string(),
  to: z.string(),
  kind: entryKindSchema,
  /** Comes from a merge: the page under it still holds its history. */
  merged: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type RedirectRow = z.infer<typeof redirectRowSchema>

export const redirectsQuerySchema = z.strictObject({
  /** Part of the old or of the new address. */
  q: z.string().trim().max(ENTRY_PATH_MAX).optional(),
  cursor: z.string().max(ENTRY_PATH_MAX).optional(),
  limit: z.coerce.number().int().min(1).max(REDIRECTS_A_PAGE).default(REDIRECTS_A_PAGE),
})

export const addRedirectSchema = z.strictObject({
  path: entryPathSchema,
  to: entryPathSchema,
  reason: moveReasonSchema,
})
export const removeRedirectSchema = z.strictObject({ path: entryPathSchema, reason: moveReasonSchema })

export const TOPIC_LABEL_MAX = 60
export const TOPIC_TITLE_MAX = 80
export const TOPIC_QUESTION_MAX = 120

const words = (max: number) => {
  const one = z.string().trim().min(1).max(max)
  return z.strictObject({ zh: one, es: one, en: one })
}
/** All three languages, or none: a topic is never half renamed. */
export const topicWordsFields = {
  label: words(TOPIC_LABEL_MAX),
  title: words(TOPIC_TITLE_MAX),
  question: words(TOPIC_QUESTION_MAX),
}
export const topicWordsSchema = z.strictObject(topicWordsFields)
export type TopicWords = z.infer<typeof topicWordsSchema>

/** `words` null takes the built-in ones again. */
export const changeTopicLabelSchema = z.strictObject({
  topic: topicSchema,
  words: topicWordsSchema.nullable(),
  reason: moveReasonSchema,
})

export const topicRowSchema = z.object({
  topic: topicSchema,
  words: topicWordsSchema,
  /** The words the program brings along. */
  builtIn: topicWordsSchema,
  changedAt: z.iso.datetime().nullable(),
})
export type TopicRow = z.infer<typeof topicRowSchema>
