/** A decision is taken back: everything as it was before it, the case open again. */
import { z } from 'zod'
import { reopenCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { pagesAbove, pagesWithText } from '@/lib/reports/pages'
import { unpublishReport } from '@/lib/reports/publish'
import { reportStateSchema } from '@/lib/reports/schema'
import { type LoadedCase, loadCase } from './load'
import { mayModerate, mayUndo } from './permissions'
import { undoDecisionSchema } from './schema'
import { decisionView } from './views'

const beforeSchema = z.object({
  state: reportStateSchema,
  publishedAt: z.iso.datetime().nullable(),
  /** Version of the report that the decision made. */
  version: z.int(),
})

const include = { member: { select: { name: true } } } as const

async function load(tx: Tx, decisionId: string) {
  const decision = await tx.decision.findUnique({ where: { id: decisionId }, include })
  if (!decision) return null
  const subject = await loadCase(tx, decision.caseId)
  return subject && { decision, subject }
}

/** Puts the report back where it was, unless it has moved on since. */
async function restore(tx: Tx, { report }: LoadedCase, before: unknown, now: Date): Promise<boolean> {
  if (!report) return false
  const was = beforeSchema.parse(before)
  if (report.version !== was.version) throw new Conflict('changed_since_decision')
  const wasPublished = report.state === 'published'
  if (wasPublished) await unpublishReport(tx, report, report.entry, 'held', now)
  await tx.report.update({
    where: { id: report.id },
    data: {
      state: was.state,
      publishedAt: was.publishedAt ? new Date(was.publishedAt) : null,
      ...(wasPublished ? {} : { version: { increment: 1 } }),
    },
  })
  return wasPublished
}

/**
 * Undoes a decision within its ten minutes.
 * @throws Forbidden too late, not one's own, undone already; Conflict `changed_since_decision`; NotFound
 */
export const undoDecision = command({
  input: undoDecisionSchema,
  load: async (tx, { decisionId }, actor) => (mayModerate(actor) ? load(tx, decisionId) : null),
  allow: (actor) => mayModerate(actor) || 'not_a_moderator',
  run: async ({ tx, subject: { decision: known, subject }, actor, now }) => {
    // Read again under the lock of the case: of two who undo at once the second is told.
    const decision = await tx.decision.findUniqueOrThrow({ where: { id: known.id }, include })
    const allowed = mayUndo(actor, decision, now)
    if (allowed !== true) throw new Forbidden(allowed)
    const [last] = subject.decisions
    if (subject.state !== 'closed' || last?.id !== decision.id) throw new Conflict('changed_since_decision')
    const left = await restore(tx, subject, decision.before, now)
    const undone = await tx.decision.update({
      where: { id: decision.id },
      data: { undoneAt: now },
      include,
    })
    const { subjectType: type, subjectId: id } = subject
    const reopened = await reopenCase(tx, subject.id)
    const path = subject.entry?.path ?? null
    return {
      result: { decision: decisionView(undone, actor, now), caseVersion: reopened.version, path },
      event: {
        action: 'decision.undone',
        subject: { type, id },
        before: { verdict: decision.verdict, decisionId: decision.id },
        after: { state: 'open' },
        expires: left && path ? pagesAbove(path) : [],
        purges: left && path ? pagesWithText(path) : [],
      },
    }
  },
})
