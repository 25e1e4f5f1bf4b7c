/** Reports while they are written, in the reader's own browser. */
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
} from '@/lib/catalog/vocabulary'
import { ATTEMPTS_MAX } from '@/lib/reports/schema'
import { keptDrafts } from '../_parts/kept-drafts'
import type { ReportDraft } from './draft'

const PREFIX = 'linebook.draft.'

const none = z.literal('')
const attemptSchema = z.object({
  key: z.string(),
  happenedOn: z.string(),
  channel: channelSchema.or(none),
  result: attemptResultSchema.or(none),
  minutes: z.string(),
  documents: z.array(requirementSchema),
  note: z.string(),
})
const draftSchema = z.object({
  lineType: lineTypeSchema.or(none),
  simType: simTypeSchema.or(none),
  holderType: holderTypeSchema.or(none),
  fromAbroad: z.enum(['yes', 'no', '']),
  connection: connectionSchema.or(none),
  attempts: z.array(attemptSchema).min(1).max(ATTEMPTS_MAX),
  outcome: outcomeSchema.or(none),
  language: localeSchema,
  text: z.string(),
}) satisfies z.ZodType<ReportDraft>

export const newReportDraftId = (entry: string): string => `new.${entry}`
export const editDraftId = (reportId: string): string => `edit.${reportId}`

export const { read: readDraft, write: writeDraft, drop: dropDraft } = keptDrafts(PREFIX, draftSchema)
