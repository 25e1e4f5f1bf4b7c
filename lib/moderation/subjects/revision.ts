/** Deciding on a proposed revision. */
import type { z } from 'zod'
import { type Approved, approveProposal } from '@/lib/entries/approve-proposal'
import { isAlive } from '@/lib/entries/load-page'
import { type LoadedProposal, loadProposal } from '@/lib/entries/load-proposal'
import { undoApproval, undoSchema } from '@/lib/entries/undo-approval'
import type { Applied, ApplyArgs, LoadSubject } from './subject'

const ACTIONS = { reject: 'revision.rejected', ask_change: 'revision.changes_requested' } as const

async function refuse(
  proposal: LoadedProposal,
  verdict: 'reject' | 'ask_change',
  args: ApplyArgs,
): Promise<Applied> {
  const { tx, actor, now } = args
  const { id, page, number } = proposal
  // Who asks for a change leaves it open: its author may send another version in its place.
  if (verdict === 'reject') {
    const decidedById = actor.kind === 'member' ? actor.id : null
    await tx.revision.update({ where: { id }, data: { state: 'rejected', decidedAt: now, decidedById } })
  }
  const { changed } = proposal
  if (changed) {
    await tx.revision.update({ where: { id: changed.id }, data: { state: 'withdrawn', decidedAt: now } })
  }
  return {
    action: ACTIONS[verdict],
    undo: { did: verdict, changedId: changed?.id ?? null },
    after: { path: page.path, number, state: verdict === 'reject' ? 'rejected' : 'proposed' },
  }
}

const json = (value: z.input<typeof undoSchema>) => JSON.parse(JSON.stringify(value))

const applied = (
  { action, revision, undo, expires, staysOpen }: Approved,
  proposal: LoadedProposal,
): Applied => ({
  action,
  subject: { type: 'revision', id: revision.id },
  undo: json(undo),
  after: {
    path: proposal.page.path,
    number: revision.number,
    reason: proposal.reason,
    proposal: proposal.id,
  },
  expires,
  staysOpen,
})

export const loadRevisionSubject: LoadSubject = async (tx, id) => {
  const proposal = await loadProposal(tx, id)
  return (
    proposal && {
      authorId: proposal.authorId,
      state: proposal.state,
      // A page that was merged or taken away has no place for it any more.
      waits: proposal.state === 'proposed' && isAlive(proposal.page),
      verdicts: () => ['approve', 'reject', 'ask_change'],
      apply: async (args) => {
        const { verdict, revision } = args.input
        if (verdict === 'reject' || verdict === 'ask_change') return refuse(proposal, verdict, args)
        const { actor, now } = args
        return applied(await approveProposal(args.tx, { proposal, given: revision, actor, now }), proposal)
      },
      restore: ({ tx: open, undo, now }) => undoApproval(open, proposal, undoSchema.parse(undo), now),
    }
  )
}
