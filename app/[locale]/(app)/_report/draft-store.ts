/**
 * Drafts in the reader's own browser. Each carries the one idempotency key of its submission, so
 * that sending again after a failure, even from another tab, makes no second report.
 */
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

const storedSchema = z.object({
  draft: draftSchema,
  /** Idempotency key of the submission. */
  key: z.string().min(8),
  /** Version the draft started from; null for a new report. */
  version: z.int().nullable(),
})
export type StoredDraft = z.infer<typeof storedSchema>

/** The part of `localStorage` that is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export const newReportDraftId = (entry: string): string => `new.${entry}`
export const editDraftId = (reportId: string): string => `edit.${reportId}`

/** The browser's storage, or nothing where it is refused. */
export function browserStorage(): DraftStorage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** The kept draft; null when there is none, or one that this version of the form cannot read. */
export function readDraft(storage: DraftStorage | null, id: string): StoredDraft | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(storage?.getItem(PREFIX + id) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a draft; false when the browser has no room for it or refuses. */
export function writeDraft(storage: DraftStorage | null, id: string, stored: StoredDraft): boolean {
  try {
    if (!storage) return false
    storage.setItem(PREFIX + id, JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

export function dropDraft(storage: DraftStorage | null, id: string): void {
  try {
    storage?.removeItem(PREFIX + id)
  } catch {
    // Nothing was kept then.
  }
}
