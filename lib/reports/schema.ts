/** Experience reports: what is accepted and what is shown. Browser-safe. */
import { z } from 'zod'
import {
  attemptResultSchema,
  channelSchema,
  connectionSchema,
  holderTypeSchema,
  lineTypeSchema,
  localeSchema,
  outcomeSchema,
  requirementSchema,
  simTypeSchema,
  topicSchema,
} from '../catalog/vocabulary'

export const REPORT_TEXT_MIN = 20
export const REPORT_TEXT_MAX = 5_000
export const ATTEMPTS_MAX = 10
export const ATTEMPT_NOTE_MAX = 500
export const ATTEMPT_MINUTES_MAX = 10_000
export const DOCUMENTS_MAX = 10
/** Nothing is told from before there were mobile numbers to cancel by app. */
export const HAPPENED_FROM = '2000-01-01'
/** Somewhere it is already tomorrow. */
const DAY_MS = 86_400_000

const pastDaySchema = z.iso
  .date()
  .refine((day) => day >= HAPPENED_FROM, { message: 'too_long_ago' })
  .refine((day) => day <= new Date(Date.now() + DAY_MS).toISOString().slice(0, 10), {
    message: 'in_the_future',
  })

export const attemptInputSchema = z.strictObject({
  happenedOn: pastDaySchema,
  channel: channelSchema,
  result: attemptResultSchema,
  minutes: z.int().min(0).max(ATTEMPT_MINUTES_MAX).optional(),
  documents: z.array(requirementSchema).max(DOCUMENTS_MAX).default([]),
  note: z.string().trim().max(ATTEMPT_NOTE_MAX).optional(),
})
export type AttemptInput = z.input<typeof attemptInputSchema>

const reportFields = {
  lineType: lineTypeSchema,
  simType: simTypeSchema,
  holderType: holderTypeSchema,
  fromAbroad: z.boolean(),
  connection: connectionSchema,
  attempts: z.array(attemptInputSchema).min(1).max(ATTEMPTS_MAX),
  outcome: outcomeSchema,
  language: localeSchema,
  text: z.string().trim().min(REPORT_TEXT_MIN).max(REPORT_TEXT_MAX),
}

/** A new report. `entry` is the path of a policy page, e.g. `pe/claro/cancel`. */
export const submitReportSchema = z.strictObject({ entry: z.string().min(3).max(200), ...reportFields })
export type SubmitReport = z.input<typeof submitReportSchema>

/** A changed report; `version` is the one its author saw. */
export const editReportSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive().max(1_000_000),
  ...reportFields,
})
export type EditReport = z.input<typeof editReportSchema>

export const withdrawReportSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive().max(1_000_000),
})

export const REPORT_STATES = [
  'held',
  'changes_requested',
  'published',
  'rejected',
  'withdrawn',
  'hidden',
] as const
export const reportStateSchema = z.enum(REPORT_STATES)
export type ReportState = z.infer<typeof reportStateSchema>

export const attemptViewSchema = z.object({
  happenedOn: z.iso.date(),
  channel: channelSchema,
  result: attemptResultSchema,
  minutes: z.int().nullable(),
  documents: z.array(requirementSchema),
  note: z.string().nullable(),
})
export type AttemptView = z.infer<typeof attemptViewSchema>

/** A report as everyone sees it. */
export const reportViewSchema = z.object({
  id: z.uuid(),
  /** Page it belongs to. */
  path: z.string(),
  topic: topicSchema,
  author: z.string().nullable(),
  connection: connectionSchema,
  lineType: lineTypeSchema,
  simType: simTypeSchema,
  holderType: holderTypeSchema,
  fromAbroad: z.boolean(),
  attempts: z.array(attemptViewSchema),
  outcome: outcomeSchema,
  language: localeSchema,
  /** Safe HTML, rendered when it was written. */
  html: z.string(),
  happenedOn: z.iso.date(),
  publishedAt: z.iso.datetime().nullable(),
  /** Published comments. */
  comments: z.int(),
})
export type ReportView = z.infer<typeof reportViewSchema>

/** A report as its author and moderators see it. */
export const ownReportViewSchema = reportViewSchema.extend({
  state: reportStateSchema,
  version: z.int(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** The last decision on it: code of the reason and the moderator's note. */
  decision: z
    .object({
      verdict: z.string(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
  may: z.object({ edit: z.boolean(), withdraw: z.boolean() }),
})
export type OwnReportView = z.infer<typeof ownReportViewSchema>
