import { z } from 'zod'
import { LOCALES } from '../../catalog/vocabulary'
import { citationSchema } from './statement'
import { translationOfSchema } from './text'

export const GUIDE_BODY_MAX = 10_000
export const GUIDE_SECTIONS_MAX = 20

const complete = (max: number) =>
  z
    .strictObject({
      zh: z.string().trim().min(1).max(max).optional(),
      es: z.string().trim().min(1).max(max).optional(),
      en: z.string().trim().min(1).max(max).optional(),
    })
    .refine((value) => LOCALES.some((locale) => value[locale]), { message: 'text_missing' })

/** A guide: titled sections of Markdown. `[^n]` in a body refers to the n-th citation. */
export const guideContentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('guide'),
  original: z.enum(LOCALES),
  title: complete(200),
  summary: complete(600),
  /** Of title and summary; see `translationOfSchema`. */
  translationOf: translationOfSchema.optional(),
  sections: z
    .array(
      z.strictObject({
        /** Anchor of the section in every language. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        heading: complete(200),
        body: complete(GUIDE_BODY_MAX),
        translationOf: translationOfSchema.optional(),
      }),
    )
    .min(1)
    .max(GUIDE_SECTIONS_MAX),
  citations: z.array(citationSchema).max(60),
  /** Entries a reader of this guide wants next, as paths without the locale. */
  related: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,2}$/),
    )
    .max(20)
    .default([]),
})
export type GuideContent = z.infer<typeof guideContentSchema>
