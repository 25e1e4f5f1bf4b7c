/** A country or a carrier gets another address: everything below it moves along, every old one leads on. */
import { command } from '@/lib/core/command'
import { NotFound } from '@/lib/core/errors'
import { mayArrange } from './admin-permissions'
import { type Moved, renamePlaceSchema } from './admin-schema'
import { lockPages, movePages, refuseProblems, reviseNames, takeTurns } from './move-pages'
import { planRename } from './move-plan'

/** Pages on which the place is named, besides its own. */
export const pagesNaming = (path: string): string[] => [
  ...(path.includes('/') ? [`/${path.split('/')[0]}`] : []),
  '/',
  '/suggestions.json',
]

/**
 * Renames a place. Revisions, reports, posts and cells hang on ids and stay as they are; a carrier's former
 * name goes into its other names with a revision of its own.
 * @throws NotFound no such place, or nobody who may; Conflict with every reason why it cannot be
 */
export const renamePlace = command({
  input: renamePlaceSchema,
  load: async (tx, { path }, actor) => {
    if (!mayArrange(actor)) return null
    await takeTurns(tx)
    await lockPages(tx, path)
    return tx.entry.findFirst({ where: { path, lifecycle: { not: 'merged' } }, select: { id: true } })
  },
  allow: () => true,
  run: async ({ tx, input, actor, now }) => {
    const plan = await planRename(tx, input)
    if (!plan || actor.kind !== 'member') throw new NotFound('not_found')
    refuseProblems(plan)
    await movePages(tx, plan.moves, now)
    const revision = await reviseNames(tx, plan, { memberId: actor.id, reason: input.reason, now })
    const result: Moved = { from: plan.from, to: plan.into, moved: plan.moves.length, merged: 0, revision }
    return {
      result,
      event: {
        action: 'entry.moved',
        subject: { type: 'entry', id: plan.page.id },
        before: { path: plan.from, paths: plan.moves.map((move) => move.from) },
        after: { path: plan.into, name: input.name ?? null, reason: input.reason, revision },
        expires: [`/${plan.into}/**`, ...pagesNaming(plan.into)],
        purges: [`/${plan.from}/**`],
      },
    }
  },
})
