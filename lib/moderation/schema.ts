/** The moderators' queue and decisions. Browser-safe. */
import { z } from 'zod'
import { flagReasonSchema, postViewSchema } from '../discussion/schema'
import { approveRevisionSchema, proposalViewSchema } from '../entries/proposal-schema'
import { ownReportViewSchema } from '../reports/schema'
import { practiceCellViewSchema } from '../standing/schema'

export const DECISION_NOTE_MAX = 1_000
/** How long a decision can be undone, and the author's mail waits. */
export const UNDO_MINUTES = 10
/** How long a case stays with the moderator who opened it. */
export const LOCK_MINUTES = 10

export const CASE_KINDS = [
  'pending_report',
  'proposed_revision',
  'flag',
  'held_post',
  'stale_cell',
  'disputed_cell',
  'practice_differs',
  'changed_source',
  'appeal',
] as const
export const caseKindSchema = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof caseKindSchema>

export const VERDICTS = ['approve', 'reject', 'ask_change', 'dismiss'] as const
export type Verdict = (typeof VERDICTS)[number]
export const decisionVerdictSchema = z.enum(VERDICTS)

/** Why a report or a post is not published. */
export const REPORT_REASONS = [
  'personal_data',
  'advertising',
  'not_an_experience',
  'wrong_page',
  'duplicate',
  'unclear',
  'abusive',
  'not_believable',
  'other',
] as const
/** Why a proposed revision is not published. */
export const PROPOSAL_REASONS = [
  'not_sourced',
  'not_accurate',
  'wrong_page',
  'duplicate',
  'unclear',
  'personal_data',
  'advertising',
  'abusive',
  'other',
] as const

/** Every reason; shown to the author in their language. */
export const DECISION_REASONS = [...REPORT_REASONS, 'not_sourced', 'not_accurate'] as const
export const decisionReasonSchema = z.enum(DECISION_REASONS)

/** What a decision says; the case is named by the address. */
export const decideFields = {
  /** Version of the case its maker saw. */
  version: z.int().positive().max(1_000_000),
  verdict: decisionVerdictSchema,
  reason: decisionReasonSchema.optional(),
  note: z.string().trim().max(DECISION_NOTE_MAX).optional(),
  /** With an approval of a proposed revision: what its maker saw, and changed. */
  revision: approveRevisionSchema.optional(),
}

export const decideSchema = z
  .strictObject({ caseId: z.uuid(), ...decideFields })
  .refine((value) => !['reject', 'ask_change'].includes(value.verdict) || value.reason, {
    message: 'reason_missing',
    path: ['reason'],
  })
  .refine((value) => value.reason !== 'other' || value.note, { message: 'note_missing', path: ['note'] })
export type DecideInput = z.output<typeof decideSchema>

export const undoDecisionSchema = z.strictObject({ decisionId: z.uuid() })
export const lockCaseSchema = z.strictObject({ caseId: z.uuid(), take: z.boolean() })

export const queueQuerySchema = z.strictObject({
  kind: caseKindSchema.optional(),
  state: z.enum(['open', 'closed']).default('open'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

const lockViewSchema = z.object({ by: z.string(), mine: z.boolean(), until: z.iso.datetime() }).nullable()

export const caseSummarySchema = z.object({
  id: z.uuid(),
  kind: caseKindSchema,
  state: z.enum(['open', 'closed']),
  version: z.int(),
  priority: z.int(),
  dueAt: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  path: z.string().nullable(),
  /** One line of what it is about, in the subject's own language. */
  excerpt: z.string(),
  lock: lockViewSchema,
})
export type CaseSummary = z.infer<typeof caseSummarySchema>

export const decisionViewSchema = z.object({
  id: z.uuid(),
  verdict: decisionVerdictSchema,
  reason: decisionReasonSchema.nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  undoUntil: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
  mayUndo: z.boolean(),
})

export const caseViewSchema = caseSummarySchema.extend({
  /** The report the case is about, when it is about one. */
  report: ownReportViewSchema.nullable(),
  /** The proposal it is about, when it is about one. */
  proposal: proposalViewSchema.nullable(),
  /** The question, answer or comment it is about, when it is about one. */
  post: postViewSchema.nullable(),
  /** Who flagged it, and why; the newest first. */
  flags: z.array(
    z.object({
      reason: flagReasonSchema,
      note: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
      weight: z.int(),
    }),
  ),
  /** The author's record: outcomes of earlier reports, proposals or posts, whichever it is about. */
  author: z
    .object({
      name: z.string(),
      trust: z.int(),
      memberSince: z.iso.date(),
      published: z.int(),
      rejected: z.int(),
      waiting: z.int(),
    })
    .nullable(),
  /** Cells of practice this would move, as they are and as they would be. */
  effect: z.array(z.object({ before: practiceCellViewSchema.nullable(), after: practiceCellViewSchema })),
  facts: z.record(z.string(), z.unknown()),
  decisions: z.array(decisionViewSchema),
  may: z.object({ decide: z.boolean(), why: z.string().nullable() }),
})
export type CaseView = z.infer<typeof caseViewSchema>

/** What a decision answers: the decision and the case as it is now. */
export const decidedSchema = z.object({
  decision: decisionViewSchema,
  caseVersion: z.int(),
  /** The page that changed. */
  path: z.string().nullable(),
})
