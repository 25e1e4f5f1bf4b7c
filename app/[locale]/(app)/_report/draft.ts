/** A report while it is written: everything may still be empty. No React here. */
import type {
  AttemptResult,
  Channel,
  HolderType,
  LineType,
  Locale,
  Outcome,
  Requirement,
  SimType,
} from '@/lib/catalog/vocabulary'
import type { AttemptInput, OwnReportView, SubmitReport } from '@/lib/reports/schema'

export type Connection = SubmitReport['connection']

export type AttemptDraft = {
  /** Own name of the attempt, so that moving one keeps its fields. */
  key: string
  happenedOn: string
  channel: Channel | ''
  result: AttemptResult | ''
  minutes: string
  documents: Requirement[]
  note: string
}

export type ReportDraft = {
  lineType: LineType | ''
  simType: SimType | ''
  holderType: HolderType | ''
  fromAbroad: 'yes' | 'no' | ''
  connection: Connection | ''
  attempts: AttemptDraft[]
  outcome: Outcome | ''
  language: Locale
  text: string
}

/** What a form can hold at most; the fields of both contracts, before they are checked. */
export type ReportFields = {
  [Name in keyof Omit<SubmitReport, 'entry' | 'attempts'>]: SubmitReport[Name] | undefined
} & { attempts: Partial<AttemptInput>[] }

/** First free name for an attempt; the names never leave the browser. */
export const nextKey = (attempts: AttemptDraft[]): string =>
  String(1 + Math.max(0, ...attempts.map((attempt) => Number(attempt.key) || 0)))

export const emptyAttempt = (key: string): AttemptDraft => ({
  key,
  happenedOn: '',
  channel: '',
  result: '',
  minutes: '',
  documents: [],
  note: '',
})

export const emptyDraft = (language: Locale): ReportDraft => ({
  lineType: '',
  simType: '',
  holderType: '',
  fromAbroad: '',
  connection: '',
  attempts: [emptyAttempt('1')],
  outcome: '',
  language,
  text: '',
})

/** A stored report as a draft, for its author to change. */
export const draftOf = (report: OwnReportView): ReportDraft => ({
  lineType: report.lineType,
  simType: report.simType,
  holderType: report.holderType,
  fromAbroad: report.fromAbroad ? 'yes' : 'no',
  connection: report.connection,
  attempts: report.attempts.map((attempt, index) => ({
    key: String(index + 1),
    happenedOn: attempt.happenedOn,
    channel: attempt.channel,
    result: attempt.result,
    minutes: attempt.minutes === null ? '' : String(attempt.minutes),
    documents: attempt.documents,
    note: attempt.note ?? '',
  })),
  outcome: report.outcome,
  language: report.language,
  text: report.text,
})

/** The draft in the form of the contract; what is empty is left out. */
export const fieldsOf = (draft: ReportDraft): ReportFields => ({
  lineType: draft.lineType || undefined,
  simType: draft.simType || undefined,
  holderType: draft.holderType || undefined,
  fromAbroad: draft.fromAbroad === '' ? undefined : draft.fromAbroad === 'yes',
  connection: draft.connection || undefined,
  attempts: draft.attempts.map((attempt) => ({
    happenedOn: attempt.happenedOn || undefined,
    channel: attempt.channel || undefined,
    result: attempt.result || undefined,
    minutes: attempt.minutes.trim() === '' ? undefined : Number(attempt.minutes),
    documents: attempt.documents,
    note: attempt.note.trim() || undefined,
  })),
  outcome: draft.outcome || undefined,
  language: draft.language,
  text: draft.text.trim(),
})

/** Same words and choices, whatever the attempts are called. */
export const sameDraft = (one: ReportDraft, other: ReportDraft): boolean =>
  JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))

/** Fields in which two versions differ, for showing them side by side. */
export function differences(one: ReportDraft, other: ReportDraft): (keyof ReportFields)[] {
  const mine = fieldsOf(one)
  const theirs = fieldsOf(other)
  return (Object.keys(mine) as (keyof ReportFields)[]).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  )
}

/** The attempt at `index` one place up or down; the same list when it cannot go there. */
export function moveAttempt(attempts: AttemptDraft[], index: number, by: 1 | -1): AttemptDraft[] {
  const from = attempts[index]
  const to = attempts[index + by]
  if (!from || !to) return attempts
  return attempts.map((attempt, at) => (at === index ? to : at === index + by ? from : attempt))
}
