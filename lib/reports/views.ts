/** Report rows as public shapes. No database here: queries of any domain may select and show. */
import type { Actor } from '../core/actor'
import { mayEditReport, mayWithdrawReport } from './permissions'
import type { OwnReportView, ReportState, ReportView } from './schema'

/** What a query has to include for `toReportView`. */
export const reportInclude = {
  entry: { select: { path: true, topic: true } },
  author: { select: { name: true } },
  attempts: { orderBy: { position: 'asc' } },
} as const

/** A row of `report` with `reportInclude`. */
export type ReportRow = {
  id: string
  entryId: string
  authorId: string | null
  state: ReportState
  version: number
  lineType: string
  simType: string
  holderType: string
  fromAbroad: boolean
  connection: string
  outcome: string
  language: string
  text: string
  html: string
  happenedOn: Date
  createdAt: Date
  editedAt: Date | null
  publishedAt: Date | null
  comments: number
  entry: { path: string; topic: string | null }
  author: { name: string } | null
  attempts: {
    happenedOn: Date
    channel: string
    result: string
    minutes: number | null
    documents: string[]
    note: string | null
  }[]
}

export const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

/** The report as everyone sees it. Codes were checked on the way in, so they are only named here. */
export function toReportView(row: ReportRow): ReportView {
  return {
    id: row.id,
    path: row.entry.path,
    topic: row.entry.topic as ReportView['topic'],
    author: row.author?.name ?? null,
    connection: row.connection as ReportView['connection'],
    lineType: row.lineType as ReportView['lineType'],
    simType: row.simType as ReportView['simType'],
    holderType: row.holderType as ReportView['holderType'],
    fromAbroad: row.fromAbroad,
    attempts: row.attempts.map((attempt) => ({
      happenedOn: isoDay(attempt.happenedOn),
      channel: attempt.channel as ReportView['attempts'][number]['channel'],
      result: attempt.result as ReportView['attempts'][number]['result'],
      minutes: attempt.minutes,
      documents: attempt.documents as ReportView['attempts'][number]['documents'],
      note: attempt.note,
    })),
    outcome: row.outcome as ReportView['outcome'],
    language: row.language as ReportView['language'],
    html: row.html,
    happenedOn: isoDay(row.happenedOn),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    comments: row.comments,
  }
}

/** The report as its author and moderators see it; `decision` is the last one that stands. */
export function toOwnReportView(
  row: ReportRow,
  decision: OwnReportView['decision'],
  actor: Actor,
): OwnReportView {
  return {
    ...toReportView(row),
    state: row.state,
    version: row.version,
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    decision,
    may: {
      edit: mayEditReport(actor, row) === true,
      withdraw: mayWithdrawReport(actor, row) === true,
    },
  }
}
