/** What changes when a report appears on its page or leaves it: state, counter, cells, cases. */
import type { Tx } from '@/lib/core/db'
import { type PracticeChange, recomputePractice } from '@/lib/standing/recompute'
import { settlePracticeCase } from './practice-case'

/** The parts of a report row that publishing reads. */
export type PublishedPart = { id: string; entryId: string; state: string; publishedAt: Date | null }

type Place = { id: string; path: string }

/**
 * Recomputes the page's cells. Where practice contradicts what is written, its case is opened; where it
 * does no longer, the case is closed.
 */
export async function recheckPractice(tx: Tx, entry: Place, now: Date): Promise<PracticeChange> {
  const change = await recomputePractice(tx, entry.id, now)
  await settlePracticeCase(tx, entry.id, change.differences, now)
  return change
}

const count = (tx: Tx, entryId: string, by: number, now: Date) =>
  tx.entry.update({
    where: { id: entryId },
    data: { publishedReports: { increment: by }, changedAt: now },
  })

/** Shows a report on its page. Its first day of publication stays when it comes back. */
export async function publishReport(tx: Tx, report: PublishedPart, entry: Place, now: Date) {
  await tx.report.update({
    where: { id: report.id },
    data: { state: 'published', publishedAt: report.publishedAt ?? now, version: { increment: 1 } },
  })
  await count(tx, entry.id, 1, now)
  return recheckPractice(tx, entry, now)
}

/** Takes a published report off its page into another state. */
export async function unpublishReport(
  tx: Tx,
  report: PublishedPart,
  entry: Place,
  state: 'held' | 'withdrawn' | 'hidden',
  now: Date,
) {
  await tx.report.update({ where: { id: report.id }, data: { state, version: { increment: 1 } } })
  await count(tx, entry.id, -1, now)
  return recheckPractice(tx, entry, now)
}
