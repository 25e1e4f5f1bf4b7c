/** A report for a write: its row locked, so that two writers take turns. */
import type { Tx } from '@/lib/core/db'
import type { OwnReportView } from './schema'
import { reportInclude } from './views'

const loadInclude = {
  ...reportInclude,
  entry: { select: { id: true, path: true, topic: true, country: true } },
} as const

/** The report and its page; null when there is none. Holds the row until the transaction ends. */
export async function loadReport(tx: Tx, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select id from report where id = ${id}::uuid for update`
  if (locked.length === 0) return null
  return tx.report.findUnique({ where: { id }, include: loadInclude })
}

/** The last decision on a report that was not undone. */
export async function lastDecision(tx: Tx, reportId: string): Promise<OwnReportView['decision']> {
  const row = await tx.decision.findFirst({
    where: { undoneAt: null, case: { subjectType: 'report', subjectId: reportId } },
    orderBy: { decidedAt: 'desc' },
    select: { verdict: true, reason: true, note: true, decidedAt: true },
  })
  return row && { verdict: row.verdict, reason: row.reason, note: row.note, at: row.decidedAt.toISOString() }
}
