/** A moderator decides a case: state, counters, cells and event in one transaction. */
import { closeCase } from '@/lib/cases/case'
import { MINUTE } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Invalid } from '@/lib/core/errors'
import { pagesAbove } from '@/lib/reports/pages'
import { publishReport } from '@/lib/reports/publish'
import { type LoadedCase, loadCase } from './load'
import { fits, mayDecide, mayModerate } from './permissions'
import { decideSchema, UNDO_MINUTES } from './schema'
import { decisionView } from './views'

const ACTIONS = {
  approve: 'report.published',
  reject: 'report.rejected',
  ask_change: 'report.changes_requested',
  dismiss: 'case.dismissed',
} as const
const STATES = { reject: 'rejected', ask_change: 'changes_requested' } as const

/** Somebody was faster: say who decided what, and where the case stands. */
function changedBy(subject: LoadedCase): Conflict {
  const [last] = subject.decisions
  return new Conflict('case_changed', {
    current: {
      version: subject.version,
      state: subject.state,
      decidedBy: last?.member?.name ?? null,
      verdict: last?.undoneAt ? null : (last?.verdict ?? null),
      reason: last?.reason ?? null,
      at: last?.decidedAt.toISOString() ?? null,
    },
  })
}

async function apply(tx: Tx, subject: LoadedCase, verdict: keyof typeof ACTIONS, now: Date) {
  const { report } = subject
  if (!report || verdict === 'dismiss') return undefined
  if (verdict === 'approve') return publishReport(tx, report, report.entry, now)
  await tx.report.update({
    where: { id: report.id },
    data: { state: STATES[verdict], version: { increment: 1 } },
  })
  return undefined
}

/**
 * Decides a case.
 * @throws Conflict `case_changed` with who decided what; Invalid a verdict that does not fit the kind of
 *   case; Forbidden one's own report; NotFound for everybody who is not a moderator
 */
export const decide = command({
  input: decideSchema,
  load: async (tx, { caseId }, actor) => (mayModerate(actor) ? loadCase(tx, caseId) : null),
  allow: (actor, subject, { version }) => {
    // A case that moved on is answered with what happened, not with "closed".
    if (version !== subject.version) return true
    return mayDecide(actor, { ...subject, authorId: subject.report?.authorId ?? null })
  },
  run: async ({ tx, input, subject, actor, now }) => {
    if (input.version !== subject.version) throw changedBy(subject)
    if (!fits(subject.kind, input.verdict)) {
      throw new Invalid([{ path: ['verdict'], code: 'verdict_does_not_fit' }])
    }
    const { report } = subject
    if (report && report.state !== 'held') throw changedBy(subject)
    const change = await apply(tx, subject, input.verdict, now)
    await closeCase(tx, { type: subject.subjectType, id: subject.subjectId }, now)
    const decision = await tx.decision.create({
      data: {
        caseId: subject.id,
        memberId: actor.kind === 'member' ? actor.id : null,
        verdict: input.verdict,
        reason: input.reason ?? null,
        note: input.note || null,
        before: report
          ? {
              state: report.state,
              publishedAt: report.publishedAt?.toISOString() ?? null,
              version: report.version + 1,
            }
          : {},
        decidedAt: now,
        undoUntil: new Date(now.getTime() + UNDO_MINUTES * MINUTE),
      },
      include: { member: { select: { name: true } } },
    })
    const path = subject.entry?.path ?? null
    const moved = input.verdict === 'approve' && path !== null
    return {
      result: { decision: decisionView(decision, actor, now), caseVersion: subject.version + 1, path },
      event: {
        action: ACTIONS[input.verdict],
        subject: { type: subject.subjectType, id: subject.subjectId },
        before: { state: report?.state ?? subject.state },
        after: {
          decisionId: decision.id,
          undoUntil: decision.undoUntil.toISOString(),
          reason: decision.reason,
          cells: JSON.parse(JSON.stringify(change?.changed ?? [])),
        },
        expires: moved ? pagesAbove(path) : [],
      },
    }
  },
})
