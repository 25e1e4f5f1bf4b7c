/** Opening, reopening and closing cases, in the caller's transaction: one case a subject. */
import { DAY, HOUR } from '@/lib/core/clock'
import type { Prisma, Tx } from '@/lib/core/db'

export type CaseKind = Prisma.CaseUncheckedCreateInput['kind']

/** How soon each kind should be decided, and how far in front of others it stands (0 to 9). */
export const CASE_RULES: Record<CaseKind, { priority: number; dueMs: number }> = {
  pending_report: { priority: 5, dueMs: 2 * DAY },
  proposed_revision: { priority: 5, dueMs: 3 * DAY },
  flag: { priority: 8, dueMs: 12 * HOUR },
  held_post: { priority: 5, dueMs: 2 * DAY },
  stale_cell: { priority: 3, dueMs: 14 * DAY },
  disputed_cell: { priority: 6, dueMs: 7 * DAY },
  practice_differs: { priority: 6, dueMs: 7 * DAY },
  changed_source: { priority: 6, dueMs: 7 * DAY },
  appeal: { priority: 7, dueMs: 3 * DAY },
}

export type CaseSubject = { type: string; id: string; entryId: string | null }

/**
 * Opens the case of a subject, or opens it again; an open one is told the new facts.
 * @returns the case's id and version
 */
export async function openCase(
  tx: Tx,
  kind: CaseKind,
  subject: CaseSubject,
  now: Date,
  facts: Prisma.InputJsonObject = {},
): Promise<{ id: string; version: number }> {
  const { priority, dueMs } = CASE_RULES[kind]
  const where = { subjectType_subjectId: { subjectType: subject.type, subjectId: subject.id } }
  const known = await tx.case.findUnique({ where, select: { state: true } })
  const dueAt = new Date(now.getTime() + dueMs)
  if (known?.state === 'open') {
    return tx.case.update({
      where,
      // What it is about may have become another thing, e.g. flagged and then edited.
      data: { kind, facts, version: { increment: 1 } },
      select: { id: true, version: true },
    })
  }
  return tx.case.upsert({
    where,
    create: {
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      entryId: subject.entryId,
      facts,
      priority,
      dueAt,
      openedAt: now,
    },
    update: {
      kind,
      state: 'open',
      facts,
      priority,
      dueAt,
      openedAt: now,
      closedAt: null,
      version: { increment: 1 },
      timesReopened: { increment: 1 },
    },
    select: { id: true, version: true },
  })
}

/** Opens a closed case as it was: its facts, its urgency and its day stay. */
export function reopenCase(tx: Tx, id: string): Promise<{ id: string; version: number }> {
  return tx.case.update({
    where: { id },
    data: { state: 'open', closedAt: null, version: { increment: 1 } },
    select: { id: true, version: true },
  })
}

/** Tells whoever reads the open case of a subject, if there is one, that what it is about has changed. */
export async function touchCase(tx: Tx, subject: Omit<CaseSubject, 'entryId'>): Promise<void> {
  await tx.case.updateMany({
    where: { subjectType: subject.type, subjectId: subject.id, state: 'open' },
    data: { version: { increment: 1 } },
  })
}

/** Closes the open case of a subject, if there is one; its lock is given back. */
export async function closeCase(tx: Tx, subject: Omit<CaseSubject, 'entryId'>, now: Date): Promise<void> {
  await tx.case.updateMany({
    where: { subjectType: subject.type, subjectId: subject.id, state: 'open' },
    data: {
      state: 'closed',
      closedAt: now,
      version: { increment: 1 },
      lockedById: null,
      lockedUntil: null,
    },
  })
}
