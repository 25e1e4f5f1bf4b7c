/** A moderator decides a case: state, counters, cells and event in one transaction. */
import { closeCase } from '@/lib/cases/case'
import { MINUTE } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import { Conflict, Invalid } from '@/lib/core/errors'
import { type LoadedCase, loadCase } from './load'
import { mayDecide, mayModerate } from './permissions'
import { decideSchema, UNDO_MINUTES } from './schema'
import { decisionView } from './views'

/** Somebody was faster: say who decided what, and where the case stands. */
function changedBy(loaded: LoadedCase): Conflict {
  const [last] = loaded.decisions
  return new Conflict('case_changed', {
    current: {
      version: loaded.version,
      state: loaded.state,
      decidedBy: last?.member?.name ?? null,
      verdict: last?.undoneAt ? null : (last?.verdict ?? null),
      reason: last?.reason ?? null,
      at: last?.decidedAt.toISOString() ?? null,
    },
  })
}

/**
 * Decides a case. What a verdict does is the subject's own part (`subjects/`).
 * @throws Conflict `case_changed` with who decided what; Invalid a verdict that does not fit the kind of
 *   case; Forbidden one's own; NotFound for everybody who is not a moderator
 */
export const decide = command({
  input: decideSchema,
  load: async (tx, { caseId }, actor) => (mayModerate(actor) ? loadCase(tx, caseId) : null),
  allow: (actor, loaded, { version }) => {
    // A case that moved on is answered with what happened, not with "closed".
    if (version !== loaded.version) return true
    return mayDecide(actor, { ...loaded, authorId: loaded.subject.authorId })
  },
  run: async ({ tx, input, subject: loaded, actor, now }) => {
    if (input.version !== loaded.version) throw changedBy(loaded)
    const { subject, kind } = loaded
    if (!subject.verdicts(kind).includes(input.verdict)) {
      throw new Invalid([{ path: ['verdict'], code: 'verdict_does_not_fit' }])
    }
    if (!subject.waits) throw changedBy(loaded)
    const done = await subject.apply({ tx, kind, input, caseId: loaded.id, actor, now })
    const about = { type: loaded.subjectType, id: loaded.subjectId }
    const caseVersion = loaded.version + 1
    if (done.staysOpen) {
      await tx.case.update({ where: { id: loaded.id }, data: { version: { increment: 1 } } })
    } else await closeCase(tx, about, now)
    const undoMs = done.undo === null ? 0 : UNDO_MINUTES * MINUTE
    const decision = await tx.decision.create({
      data: {
        caseId: loaded.id,
        memberId: actor.kind === 'member' ? actor.id : null,
        verdict: input.verdict,
        reason: input.reason ?? null,
        note: input.note || null,
        before: done.undo ?? {},
        decidedAt: now,
        undoUntil: new Date(now.getTime() + undoMs),
      },
      include: { member: { select: { name: true } } },
    })
    const path = loaded.entry?.path ?? null
    return {
      result: { decision: decisionView(decision, actor, now), caseVersion, path },
      event: {
        action: done.action,
        subject: done.subject ?? about,
        before: { state: subject.state },
        after: {
          decisionId: decision.id,
          undoUntil: decision.undoUntil.toISOString(),
          reason: decision.reason,
          ...done.after,
        },
        expires: done.expires ?? [],
        purges: done.purges ?? [],
      },
    }
  },
})
