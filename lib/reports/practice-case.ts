/** The case of a page on which people meet something else than what is written. */
import { closeCase, openCase } from '@/lib/cases/case'
import type { Tx } from '@/lib/core/db'
import type { Difference } from '@/lib/standing/differs'

/** What differs from what, whatever the counts: moderators who saw it are not asked again for the same. */
export const signature = (differences: Difference[]): string =>
  JSON.stringify(
    differences
      .map(({ cell, statementKeys }) =>
        [cell.channel, cell.abroad, cell.holder, cell.works, ...statementKeys.toSorted()].join(' '),
      )
      .sort(),
  )

const isSame = (facts: unknown, expected: string): boolean =>
  (facts as { signature?: unknown } | null)?.signature === expected

/** Opens the page's case where something differs that no moderator has dismissed; closes it where nothing does. */
export async function settlePracticeCase(
  tx: Tx,
  entryId: string,
  differences: Difference[],
  now: Date,
): Promise<void> {
  const subject = { type: 'practice', id: entryId, entryId }
  if (differences.length === 0) return closeCase(tx, subject, now)
  const facts = { signature: signature(differences), differences: JSON.parse(JSON.stringify(differences)) }
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
}
