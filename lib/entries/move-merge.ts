/** One carrier becomes a part of another: nothing that anybody wrote is lost, every old address leads on. */
import { command } from '@/lib/core/command'
import { NotFound } from '@/lib/core/errors'
import { mayArrange } from './admin-permissions'
import { type Moved, mergeCarriersSchema } from './admin-schema'
import { lockPages, mergePages, movePages, refuseProblems, reviseNames, takeTurns } from './move-pages'
import { planMerge } from './move-plan'
import { pagesNaming } from './move-rename'

/**
 * Merges carriers. Pages on topics that the other lacks move to it; the rest end, and their reports, posts,
 * watches and cases go to the page on the same topic. Their revisions stay under them (`mergedIntoId`).
 * @throws NotFound no such carriers, or nobody who may; Conflict with every reason why it cannot be
 */
export const mergeCarriers = command({
  input: mergeCarriersSchema,
  load: async (tx, { from, into }, actor) => {
    if (!mayArrange(actor)) return null
    await takeTurns(tx)
    for (const path of [from, into].toSorted()) await lockPages(tx, path)
    return planMerge(tx, { from, into })
  },
  allow: () => true,
  run: async ({ tx, input, subject: plan, actor, now }) => {
    if (actor.kind !== 'member') throw new NotFound('not_found')
    refuseProblems(plan)
    await movePages(tx, plan.moves, now)
    await mergePages(tx, plan.merges, now)
    const revision = await reviseNames(tx, plan, { memberId: actor.id, reason: input.reason, now })
    const { moves, merges } = plan
    const result: Moved = {
      from: plan.from,
      to: plan.into,
      moved: moves.length,
      merged: merges.length,
      revision,
    }
    const ended = merges.find(({ from }) => from.path === plan.from)
    return {
      result,
      event: {
        action: 'entry.merged',
        subject: { type: 'entry', id: ended?.from.id ?? plan.page.id },
        before: { path: plan.from },
        after: {
          path: plan.into,
          into: plan.page.id,
          reason: input.reason,
          revision,
          moved: moves.map(({ from, to }) => ({ from, to })),
          merged: merges.map(({ from, into }) => ({
            ...{ from: from.path, to: into.path, id: from.id },
            ...{ reports: from.reports, questions: from.questions },
          })),
        },
        expires: [`/${plan.into}/**`, ...pagesNaming(plan.into)],
        purges: [`/${plan.from}/**`],
      },
    }
  },
})
