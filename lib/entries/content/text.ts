import { z } from 'zod'
import { LOCALES } from '../../catalog/vocabulary'

/** Longest text of one statement, in characters of one language. */
export const STATEMENT_TEXT_MAX = 4_000
/** Longest note, in characters of one language. */
export const NOTE_MAX = 2_000

const texts = (max: number) => {
  const one = z.string().trim().min(1).max(max).optional()
  return z.strictObject({ zh: one, es: one, en: one })
}

/** A short text in at least one language; a missing language is shown in another one, marked. */
export const localizedNoteSchema = texts(NOTE_MAX).refine(
  (value) => LOCALES.some((locale) => value[locale]),
  { message: 'text_missing' },
)
export type LocalizedText = z.infer<typeof localizedNoteSchema>

/**
 * Of which revision number of the entry each translation was made; absent means: of this same revision.
 * Written by the server alone.
 */
export const translationOfSchema = z.strictObject({
  zh: z.int().positive().optional(),
  es: z.int().positive().optional(),
  en: z.int().positive().optional(),
})

/** A text with its languages, of which one is the original. */
export const localizedBodySchema = z
  .strictObject({
    original: z.enum(LOCALES),
    texts: texts(STATEMENT_TEXT_MAX),
    translationOf: translationOfSchema.optional(),
  })
  .refine((value) => value.texts[value.original], { message: 'original_missing' })
export type LocalizedBody = z.infer<typeof localizedBodySchema>
