/** A decision is taken back: everything as it was before it, the case open again. */
import { reopenCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { loadCase } from './load'
import { mayModerate, mayUndo } from './permissions'
import { undoDecisionSchema } from './schema'
import { decisionView } from './views'

const include = { member: { select: { name: true } } } as const

async function load(tx: Tx, decisionId: string) {
  const decision = await tx.decision.findUnique({ where: { id: decisionId }, include })
  if (!decision) return null
  const loaded = await loadCase(tx, decision.caseId)
  return loaded && { decision, loaded }
}

/**
 * Undoes a decision within its ten minutes.
 * @throws Forbidden too late, not one's own, undone already; Conflict `changed_since_decision`; NotFound
 */
export const undoDecision = command({
  input: undoDecisionSchema,
  load: async (tx, { decisionId }, actor) => (mayModerate(actor) ? load(tx, decisionId) : null),
  allow: (actor) => mayModerate(actor) || 'not_a_moderator',
  run: async ({ tx, subject: { decision: known, loaded }, actor, now }) => {
    // Read again under the lock of the case: of two who undo at once the second is told.
    const decision = await tx.decision.findUniqueOrThrow({ where: { id: known.id }, include })
    const allowed = mayUndo(actor, decision, now)
    if (allowed !== true) throw new Forbidden(allowed)
    if (loaded.decisions[0]?.id !== decision.id) throw new Conflict('changed_since_decision')
    const { expires = [], purges = [] } = await loaded.subject.restore({ tx, undo: decision.before, now })
    const undone = await tx.decision.update({
      where: { id: decision.id },
      data: { undoneAt: now },
      include,
    })
    const reopened = await reopenCase(tx, loaded.id)
    const path = loaded.entry?.path ?? null
    return {
      result: { decision: decisionView(undone, actor, now), caseVersion: reopened.version, path },
      event: {
        action: 'decision.undone',
        subject: { type: loaded.subjectType, id: loaded.subjectId },
        before: { verdict: decision.verdict, decisionId: decision.id },
        after: { state: 'open' },
        expires,
        purges,
      },
    }
  },
})
