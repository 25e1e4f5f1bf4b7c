/** An author takes a proposal back. */
import { z } from 'zod'
import { closeCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { loadProposal } from './load-proposal'
import { maySeeProposal, mayWithdrawProposal } from './permissions'

/**
 * Takes an open proposal out of the queue; its author still sees it.
 * @throws Forbidden it is decided already; NotFound
 */
export const withdrawProposal = command({
  input: z.strictObject({ id: z.uuid() }),
  load: async (tx, { id }, actor) => {
    const proposal = await loadProposal(tx, id)
    return proposal && maySeeProposal(actor, proposal) ? proposal : null
  },
  allow: (actor, proposal) => mayWithdrawProposal(actor, proposal),
  run: async ({ tx, subject: { id, number, page }, now }) => {
    await tx.revision.updateMany({
      where: { OR: [{ id }, { proposalId: id }], state: 'proposed' },
      data: { state: 'withdrawn', decidedAt: now },
    })
    await closeCase(tx, { type: 'revision', id }, now)
    return {
      result: { id, number, path: page.path, state: 'withdrawn' as const },
      event: {
        action: 'revision.withdrawn',
        subject: { type: 'revision', id },
        before: { state: 'proposed' },
        after: { path: page.path, number, state: 'withdrawn' },
      },
    }
  },
})
