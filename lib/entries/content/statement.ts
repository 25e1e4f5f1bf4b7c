import { z } from 'zod'
import {
  activitySchema,
  answerSchema,
  channelSchema,
  confidenceSchema,
  contactKindSchema,
  contractStateSchema,
  durationAnchorSchema,
  durationBasisSchema,
  durationBoundSchema,
  durationKindSchema,
  durationUnitSchema,
  feeTypeSchema,
  holderTypeSchema,
  lineTypeSchema,
  requirementSchema,
  requirementStrengthSchema,
  secondLookSchema,
  simTypeSchema,
  stageStateSchema,
  statementKindSchema,
} from '../../catalog/vocabulary'
import { localizedBodySchema, localizedNoteSchema } from './text'

export const STATEMENT_LIST_MAX = 30

/** A day, or only the month or the year when that is all the source says. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const daySchema = z.iso.date()

/** Who a statement is about; an empty list means everyone. */
export const scopeSchema = z.strictObject({
  lineTypes: z.array(lineTypeSchema).default([]),
  simTypes: z.array(simTypeSchema).default([]),
  holderTypes: z.array(holderTypeSchema).default([]),
  contractStates: z.array(contractStateSchema).default([]),
})
export type Scope = z.infer<typeof scopeSchema>

/** What a statement says of one channel. A channel that is not listed is unknown. */
export const channelStatementSchema = z
  .strictObject({
    channel: channelSchema,
    answer: answerSchema,
    abroadOk: answerSchema.default('unknown'),
    needsWorkingLine: answerSchema.default('unknown'),
    needsLocalId: answerSchema.default('unknown'),
    automated: answerSchema.default('unknown'),
    hours: z
      .strictObject({
        /** `HH:MM-HH:MM`, with the days it holds for. */
        opens: z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/),
        days: z.enum(['daily', 'weekdays', 'weekend']).default('daily'),
        timeZone: z.string().min(3).max(50),
      })
      .optional(),
    contact: z.string().trim().min(1).max(300).optional(),
    note: localizedNoteSchema.optional(),
  })
  .refine((value) => value.answer !== 'partly' || value.note, {
    message: 'partly_needs_note',
    path: ['note'],
  })
export type ChannelStatement = z.infer<typeof channelStatementSchema>

export const requirementStatementSchema = z.strictObject({
  code: requirementSchema,
  strength: requirementStrengthSchema.default('required'),
  /** Whom it applies to; empty means everyone. */
  holders: z.array(holderTypeSchema).default([]),
  note: localizedNoteSchema.optional(),
})

/** Decimal amount in the currency's main unit, kept as text so that no cent is lost. */
export const amountSchema = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/)

export const feeSchema = z.strictObject({
  type: feeTypeSchema,
  amount: amountSchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** How it is computed when it is not one amount, in the source's terms. */
  formula: z.string().trim().min(1).max(300).optional(),
  note: localizedNoteSchema.optional(),
})
export type Fee = z.infer<typeof feeSchema>

export const durationSchema = z
  .strictObject({
    kind: durationKindSchema,
    bound: durationBoundSchema.default('exactly'),
    value: z.number().nonnegative().max(10_000),
    /** Upper end when the source gives a range. */
    max: z.number().positive().max(10_000).optional(),
    unit: durationUnitSchema,
    basis: durationBasisSchema.default('calendar'),
    anchor: durationAnchorSchema,
    note: localizedNoteSchema.optional(),
  })
  .refine((value) => value.max === undefined || value.max > value.value, {
    message: 'range_reversed',
    path: ['max'],
  })
export type Duration = z.infer<typeof durationSchema>

/**
 * One step in the life of an idle line. `after` counts from the rule's anchor, not from the stage
 * before. `repeat` marks a step that comes again (India: 30 more days for each 20 rupees).
 */
export const stageSchema = z.strictObject({
  after: z.strictObject({
    value: z.number().nonnegative().max(10_000),
    unit: durationUnitSchema,
  }),
  state: stageStateSchema,
  recoverable: answerSchema.default('unknown'),
  how: localizedNoteSchema.optional(),
  cost: z.strictObject({ amount: amountSchema, currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  repeat: z.strictObject({ every: z.number().positive().max(10_000), unit: durationUnitSchema }).optional(),
})
export type Stage = z.infer<typeof stageSchema>

export const keepAliveSchema = z.strictObject({
  anchor: durationAnchorSchema,
  /** Empty where only the activity that counts is known. */
  stages: z.array(stageSchema).max(12).default([]),
  qualifyingActivity: z.array(activitySchema).default([]),
  countsAbroad: answerSchema.default('unknown'),
})
export type KeepAlive = z.infer<typeof keepAliveSchema>

export const contactSchema = z.strictObject({
  kind: contactKindSchema,
  value: z.string().trim().min(1).max(300),
  note: localizedNoteSchema.optional(),
})

/** Where a statement comes from. `source` is a key of the revision's list of sources. */
export const citationSchema = z.strictObject({
  source: z.string().min(1).max(2_000),
  role: z.enum(['supports', 'contradicts']).default('supports'),
  /** Short quoted passage, in the source's language. */
  passage: z.string().trim().min(1).max(600).optional(),
})

/**
 * One claim with its structure, its dates and its sources. `id` stays the same from revision to
 * revision as long as the meaning does; `key` is the name by which people and files refer to it.
 */
export const statementSchema = z.strictObject({
  id: z.uuid(),
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100),
  kind: statementKindSchema,
  scope: scopeSchema,
  channels: z.array(channelStatementSchema).max(STATEMENT_LIST_MAX).default([]),
  requirements: z.array(requirementStatementSchema).max(STATEMENT_LIST_MAX).default([]),
  fees: z.array(feeSchema).max(STATEMENT_LIST_MAX).default([]),
  durations: z.array(durationSchema).max(STATEMENT_LIST_MAX).default([]),
  keepAlive: keepAliveSchema.optional(),
  contacts: z.array(contactSchema).max(STATEMENT_LIST_MAX).default([]),
  text: localizedBodySchema,
  /** The source's own wording of a fee or a time, and what an editor should know. */
  note: localizedNoteSchema.optional(),
  timesAsWritten: z.string().trim().min(1).max(300).optional(),
  confidence: confidenceSchema,
  secondLook: z
    .strictObject({
      verdict: secondLookSchema,
      checkedOn: daySchema,
      note: localizedNoteSchema.optional(),
    })
    .optional(),
  validFrom: partialDateSchema.optional(),
  validTo: partialDateSchema.optional(),
  /** True when all that is known is that it ended by `validTo`. */
  validToAtLatest: z.boolean().optional(),
  citations: z.array(citationSchema).max(STATEMENT_LIST_MAX),
  /** Set when stronger evidence says otherwise; the statement stays, with the reason. */
  contradicted: z
    .strictObject({
      by: z.array(z.string().max(100)).max(10),
      reason: localizedNoteSchema,
    })
    .optional(),
  /** Set when it no longer holds or was withdrawn; it stays in history with the reason. */
  deprecated: z.strictObject({ on: daySchema, reason: localizedNoteSchema }).optional(),
})
export type Statement = z.infer<typeof statementSchema>
