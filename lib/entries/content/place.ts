import { z } from 'zod'
import { contactKindSchema, lineTypeSchema } from '../../catalog/vocabulary'
import { citationSchema, partialDateSchema } from './statement'
import { localizedNoteSchema } from './text'

/** An address that a page links to: nothing but the web. */
const webAddressSchema = z.url({ protocol: /^https?$/ }).max(2_000)
const placeNameSchema = z.string().trim().min(1).max(200)

/** A contact somebody can be sent to; only with a source that may vouch for it. */
const officialContactSchema = z.strictObject({
  kind: contactKindSchema,
  value: z.string().trim().min(1).max(300),
  note: localizedNoteSchema.optional(),
  reachableFromAbroad: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  citations: z.array(citationSchema).min(1).max(5),
})

/** Content of a carrier's own page. */
export const carrierContentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('carrier'),
  /** Brand name as its customers write it. */
  name: z.string().trim().min(1).max(100),
  /** Other names, owners' names and nicknames by which people look for it. */
  aliases: z.array(z.string().trim().min(1).max(100)).max(30).default([]),
  parent: z.string().trim().min(1).max(100).optional(),
  owners: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        from: partialDateSchema.optional(),
        to: partialDateSchema.optional(),
        citations: z.array(citationSchema).max(5).default([]),
      }),
    )
    .max(10)
    .default([]),
  lineTypes: z.array(lineTypeSchema).max(10).default([]),
  contacts: z.array(officialContactSchema).max(30).default([]),
  note: localizedNoteSchema.optional(),
})
export type CarrierContent = z.infer<typeof carrierContentSchema>

/** Content of a country's (or the Union's, or the world's) own page. */
export const jurisdictionContentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('jurisdiction'),
  name: z.strictObject({ zh: placeNameSchema, es: placeNameSchema, en: placeNameSchema }),
  aliases: z.array(z.string().trim().min(1).max(100)).max(30).default([]),
  /** ISO 3166-1 alpha-2, or EU; absent for the world. */
  code: z.string().length(2).optional(),
  currency: z.string().length(3).optional(),
  languages: z.array(z.string().min(2).max(12)).max(30).default([]),
  regulator: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      url: webAddressSchema.optional(),
      citations: z.array(citationSchema).max(5).default([]),
    })
    .optional(),
  /** How to complain, in order. */
  escalation: z
    .array(
      z.strictObject({
        text: localizedNoteSchema,
        url: webAddressSchema.optional(),
        /** Days the step may take. */
        days: z
          .strictObject({
            value: z.int().positive(),
            basis: z.enum(['calendar', 'working']),
          })
          .optional(),
        citations: z.array(citationSchema).max(5).default([]),
      }),
    )
    .max(10)
    .default([]),
  /** Key of the holiday calendar used for working days. */
  holidays: z.string().max(10).optional(),
  note: localizedNoteSchema.optional(),
})
export type JurisdictionContent = z.infer<typeof jurisdictionContentSchema>
