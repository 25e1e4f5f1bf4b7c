/** Public shapes of standing: labels with the evidence behind them. */
import { z } from 'zod'
import { channelSchema, holderTypeSchema, labelSchema } from '../catalog/vocabulary'

export const claimCellViewSchema = z.object({
  aspect: z.string(),
  label: labelSchema,
  /** Independent sources that support it. */
  sources: z.int(),
  /** Answers to "still true?" that count. */
  answers: z.int(),
  evidenceAt: z.iso.datetime().nullable(),
  staleAt: z.iso.datetime().nullable(),
})
export type ClaimCellView = z.infer<typeof claimCellViewSchema>

export const practiceCellViewSchema = z.object({
  channel: channelSchema,
  abroad: z.boolean(),
  holder: holderTypeSchema,
  label: labelSchema,
  /** What the reports behind the label say: it worked, it did not, or they disagree. */
  works: z.enum(['yes', 'no', 'mixed']).nullable(),
  worked: z.int(),
  failed: z.int(),
  newestOn: z.iso.date().nullable(),
  staleAt: z.iso.datetime().nullable(),
})
export type PracticeCellView = z.infer<typeof practiceCellViewSchema>
