/** What changed lately, and which texts want a translation: what is asked and what is shown. Browser-safe. */
import { z } from 'zod'
import { localeSchema, topicSchema } from '../catalog/vocabulary'
import { historyItemSchema, pageNameSchema } from './history-schema'

const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Which changes: of everything, a country, a carrier of a country, a topic. */
export const changesFilterSchema = z
  .strictObject({
    country: slugSchema.optional(),
    carrier: slugSchema.optional(),
    topic: topicSchema.optional(),
  })
  .refine(({ carrier, country }) => carrier === undefined || country !== undefined, {
    message: 'country_missing',
    path: ['country'],
  })
export type ChangesFilter = z.infer<typeof changesFilterSchema>

/** One change: a revision with the page it is of. */
export const changeSchema = z.object({ page: pageNameSchema, ...historyItemSchema.shape })
export type Change = z.infer<typeof changeSchema>

/** Pages that came with the program, at once. */
export const starterLineSchema = z.object({ at: z.iso.datetime(), pages: z.int() })
export type StarterLine = z.infer<typeof starterLineSchema>

export const changesSchema = z.object({
  items: z.array(changeSchema),
  /** Those that belong between these items. */
  starter: z.array(starterLineSchema),
  nextCursor: z.string().nullable(),
})

export const TRANSLATION_STATES = ['outdated', 'missing'] as const
export const translationStateSchema = z.enum(TRANSLATION_STATES)
export type TranslationState = z.infer<typeof translationStateSchema>

export const translationsFilterSchema = z.strictObject({
  /** The language that is wanted. */
  language: localeSchema,
  country: slugSchema.optional(),
  state: translationStateSchema.optional(),
})
export type TranslationsFilter = z.infer<typeof translationsFilterSchema>

/** A text that wants a translation. */
export const wantedTranslationSchema = z.object({
  page: pageNameSchema,
  /** Where it stands in the editor: `s-<anchor>`; the key of a statement or the id of a guide's section. */
  anchor: z.string(),
  state: translationStateSchema,
  /** The language that is wanted. */
  language: localeSchema,
  original: localeSchema,
  /** Number of the revision that the translation was made of; null where there is none. */
  madeOf: z.int().nullable(),
  /** The first words of the original. */
  text: z.string(),
})
export type WantedTranslation = z.infer<typeof wantedTranslationSchema>

export const translationsSchema = z.object({
  items: z.array(wantedTranslationSchema),
  nextCursor: z.string().nullable(),
})
