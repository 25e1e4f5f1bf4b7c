/** A case for a write: subject and case locked in that order, as everywhere, so that nobody waits in a ring. */
import type { Tx } from '@/lib/core/db'
import { loadSubject } from './subjects/load-subject'

/** The case, its subject, and its last decision; null when there is no such case, or what it was about is gone. */
export async function loadCase(tx: Tx, caseId: string) {
  const known = await tx.case.findUnique({
    where: { id: caseId },
    select: { subjectType: true, subjectId: true },
  })
  if (!known) return null
  const subject = await loadSubject(tx, known.subjectType, known.subjectId)
  await tx.$queryRaw`select id from "case" where id = ${caseId}::uuid for update`
  const row = await tx.case.findUnique({
    where: { id: caseId },
    include: {
      entry: { select: { path: true } },
      decisions: {
        orderBy: { decidedAt: 'desc' },
        take: 1,
        include: { member: { select: { name: true } } },
      },
    },
  })
  return row && subject && { ...row, subject }
}
export type LoadedCase = NonNullable<Awaited<ReturnType<typeof loadCase>>>
