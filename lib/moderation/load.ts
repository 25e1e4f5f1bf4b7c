/** A case for a write: subject and case locked in that order, as everywhere, so that nobody waits in a ring. */
import type { Tx } from '@/lib/core/db'
import { loadReport } from '@/lib/reports/load'

/** The case, its report if it is about one, and its last decision; null when there is no such case. */
export async function loadCase(tx: Tx, caseId: string) {
  const known = await tx.case.findUnique({
    where: { id: caseId },
    select: { subjectType: true, subjectId: true },
  })
  if (!known) return null
  const report = known.subjectType === 'report' ? await loadReport(tx, known.subjectId) : null
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
  return row && { ...row, report }
}
export type LoadedCase = NonNullable<Awaited<ReturnType<typeof loadCase>>>
