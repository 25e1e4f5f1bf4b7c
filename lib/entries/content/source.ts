import { z } from 'zod'
import { secondLookSchema, sourceKindSchema } from '../../catalog/vocabulary'
import { partialDateSchema } from './statement'

/** A source as a revision or a starter file names it; stored once, cited many times. */
export const sourceInputSchema = z.strictObject({
  /** Stable name: the address, or for a source without one `title:` and its title. */
  key: z.string().min(1).max(2_000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  title: z.string().trim().min(1).max(500),
  publisher: z.string().trim().min(1).max(200).optional(),
  kind: sourceKindSchema,
  /** BCP 47 language of the source's own text. */
  language: z.string().min(2).max(12).optional(),
  /** ISO country whose law or market it speaks of. */
  jurisdiction: z.string().min(2).max(5).optional(),
  published: partialDateSchema.optional(),
  /** Last day somebody looked. */
  checkedOn: z.iso.date().optional(),
  checkVerdict: secondLookSchema.optional(),
  /** The page sells something, or earns when its reader buys. */
  commercial: z.boolean().default(false),
})
export type SourceInput = z.infer<typeof sourceInputSchema>
