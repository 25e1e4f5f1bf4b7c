/** Rows of cases and decisions as public shapes. */
import type { z } from 'zod'
import type { Actor } from '../core/actor'
import { mayUndo } from './permissions'
import type { CaseSummary, CaseView, decisionViewSchema } from './schema'

type DecisionView = z.infer<typeof decisionViewSchema>

type DecisionRow = {
  id: string
  memberId: string | null
  verdict: DecisionView['verdict']
  reason: string | null
  note: string | null
  decidedAt: Date
  undoUntil: Date
  undoneAt: Date | null
  member: { name: string } | null
}

export const decisionView = (row: DecisionRow, actor: Actor, now: Date): DecisionView => ({
  id: row.id,
  verdict: row.verdict,
  reason: row.reason as DecisionView['reason'],
  note: row.note,
  by: row.member?.name ?? null,
  decidedAt: row.decidedAt.toISOString(),
  undoUntil: row.undoUntil.toISOString(),
  undoneAt: row.undoneAt?.toISOString() ?? null,
  mayUndo: mayUndo(actor, row, now) === true,
})

type LockRow = { lockedById: string | null; lockedUntil: Date | null; lockedBy: { name: string } | null }

/** Who has the case; null when nobody has, or when their time is over. */
export const lockView = (row: LockRow, actor: Actor, now: Date): CaseSummary['lock'] =>
  row.lockedById && row.lockedUntil && row.lockedUntil > now
    ? {
        by: row.lockedBy?.name ?? '',
        mine: actor.kind === 'member' && actor.id === row.lockedById,
        until: row.lockedUntil.toISOString(),
      }
    : null

type FlagRow = {
  reason: string
  note: string | null
  weight: number
  createdAt: Date
  member: { name: string }
}

export const flagView = (row: FlagRow): CaseView['flags'][number] => ({
  reason: row.reason as CaseView['flags'][number]['reason'],
  note: row.note,
  by: row.member.name,
  at: row.createdAt.toISOString(),
  weight: row.weight,
})
