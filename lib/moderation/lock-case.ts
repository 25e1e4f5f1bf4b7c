/** A moderator takes a case for a while, so that another sees it is being read; or gives it back. */
import { MINUTE } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import { Conflict } from '@/lib/core/errors'
import { loadCase } from './load'
import { mayModerate } from './permissions'
import { LOCK_MINUTES, lockCaseSchema } from './schema'
import { lockView } from './views'

/**
 * Takes or gives back the soft lock. It keeps nobody from deciding; the version of the case does.
 * @throws Conflict `case_locked` with the holder; NotFound for everybody who is not a moderator
 */
export const lockCase = command({
  input: lockCaseSchema,
  load: async (tx, { caseId }, actor) => (mayModerate(actor) ? loadCase(tx, caseId) : null),
  allow: (actor) => mayModerate(actor) || 'not_a_moderator',
  run: async ({ tx, input: { caseId, take }, actor, now }) => {
    const held = await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      include: { lockedBy: { select: { name: true } } },
    })
    const me = actor.kind === 'member' ? actor.id : null
    const lock = lockView(held, actor, now)
    if (lock && !lock.mine) throw new Conflict('case_locked', { current: { by: lock.by, until: lock.until } })
    const until = take ? new Date(now.getTime() + LOCK_MINUTES * MINUTE) : null
    const row = await tx.case.update({
      where: { id: caseId },
      data: { lockedById: take ? me : null, lockedUntil: until },
      include: { lockedBy: { select: { name: true } } },
    })
    return {
      result: { lock: lockView(row, actor, now) },
      event: {
        action: take ? 'case.locked' : 'case.unlocked',
        subject: { type: 'case', id: caseId },
        after: { until: until?.toISOString() ?? null },
      },
    }
  },
})
