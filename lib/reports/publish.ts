/** What changes when a report appears on its page or leaves it: state, counter, cells, cases. */
import { closeCase, openCase } from '@/lib/cases/case'
import type { Tx } from '@/lib/core/db'
import { type PracticeChange, recomputePractice } from '@/lib/standing/recompute'

/** The parts of a report row that publishing reads. */
export type PublishedPart = { id: string; entryId: string; state: string; publishedAt: Date | null }

type Place = { id: string; path: string }

/** What differs from what, whatever the counts: moderators who saw it are not asked again for the same. */
const signature = (differences: PracticeChange['differences']): string =>
  JSON.stringify(
    differences
      .map(({ cell, statementKeys }) =>
        [cell.channel, cell.abroad, cell.holder, cell.works, ...statementKeys.toSorted()].join(' '),
      )
      .sort(),
  )

/**
 * Recomputes the page's cells. Where practice contradicts what is written, its case is opened; where it
 * does no longer, the case is closed.
 */
export async function recheckPractice(tx: Tx, entry: Place, now: Date): Promise<PracticeChange> {
  const change = await recomputePractice(tx, entry.id, now)
  const subject = { type: 'practice', id: entry.id, entryId: entry.id }
  if (!change.differs) {
    await closeCase(tx, subject, now)
    return change
  }
  const facts = {
    signature: signature(change.differences),
    differences: JSON.parse(JSON.stringify(change.differences)),
  }
  const known = await tx.case.findUnique({
    where: { subjectType_subjectId: { subjectType: subject.type, subjectId: subject.id } },
    select: {
      state: true,
      facts: true,
      openedAt: true,
      decisions: { select: { undoneAt: true, decidedAt: true } },
    },
  })
  const dismissed =
    known?.state === 'closed' &&
    isSame(known.facts, facts.signature) &&
    known.decisions.some(({ undoneAt, decidedAt }) => !undoneAt && decidedAt >= known.openedAt)
  if (!dismissed) await openCase(tx, 'practice_differs', subject, now, facts)
  return change
}

const isSame = (facts: unknown, expected: string): boolean =>
  (facts as { signature?: unknown } | null)?.signature === expected

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
