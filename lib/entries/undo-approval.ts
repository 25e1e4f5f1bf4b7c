/** A decision on a proposal is taken back: everything as it was before it. */
import { z } from 'zod'
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import type { EntryContent } from './content/any'
import { isAlive } from './load-page'
import type { LoadedProposal } from './load-proposal'
import { unpublishRevision } from './publish-revision'

const approvalFields = {
  /** The proposal's own first approval before the decision. */
  proposal: z.object({ approvedById: z.uuid().nullable(), approvedAt: z.iso.datetime().nullable() }),
  /** The revision that was published or marked, and whether the decision made it. */
  revisionId: z.uuid(),
  made: z.boolean(),
  /** Who had approved that revision before. */
  approval: z.object({ by: z.uuid(), at: z.iso.datetime() }).nullable(),
  /** A changed version that stepped aside. */
  droppedId: z.uuid().nullable(),
}
const approvalUndoSchema = z.discriminatedUnion('did', [
  z.object({ did: z.literal('approved'), ...approvalFields }),
  z.object({ did: z.literal('published'), ...approvalFields, formerId: z.uuid().nullable() }),
])
export type ApprovalUndo = z.infer<typeof approvalUndoSchema>

/** What a decision on a proposal keeps so that it can be taken back. */
export const undoSchema = z.union([
  z.object({ did: z.enum(['reject', 'ask_change']), changedId: z.uuid().nullable() }),
  approvalUndoSchema,
])
type Undo = z.infer<typeof undoSchema>

const WAITS = { state: 'proposed', decidedAt: null, decidedById: null } as const
const gone = () => new Conflict('changed_since_decision')

const reopen = async (tx: Tx, id: string | null) => {
  if (id !== null) await tx.revision.update({ where: { id }, data: WAITS })
}

async function unpublish(
  tx: Tx,
  { page }: LoadedProposal,
  was: Extract<Undo, { did: 'published' }>,
  now: Date,
) {
  const revision = page.published
  if (!revision || revision.id !== was.revisionId || !isAlive(page)) throw gone()
  // A page that people wrote on in the meantime is not taken away under them.
  const isNew = was.formerId === null
  if (isNew) {
    const used = await tx.report.count({ where: { entryId: page.id }, take: 1 })
    const asked = await tx.post.count({ where: { entryId: page.id }, take: 1 })
    const below = await tx.entry.count({ where: { path: { startsWith: `${page.path}/` } }, take: 1 })
    if (used + asked + below > 0) throw gone()
  }
  const row =
    was.formerId === null
      ? null
      : await tx.revision.findUniqueOrThrow({
          where: { id: was.formerId },
          select: { id: true, number: true, content: true },
        })
  const former = row && { ...row, content: row.content as EntryContent }
  const before = was.made
    ? ({ state: 'withdrawn' } as const)
    : ({
        state: 'proposed',
        approvedById: was.approval?.by ?? null,
        approvedAt: was.approval ? new Date(was.approval.at) : null,
      } as const)
  return unpublishRevision(tx, { page, revision, former, before, now })
}

/**
 * Takes a decision back.
 * @throws Conflict `changed_since_decision` where something was published, or decided, since
 */
export async function undoApproval(tx: Tx, proposal: LoadedProposal, was: Undo, now: Date) {
  const { id, state } = proposal
  if ('changedId' in was) {
    if (state !== (was.did === 'reject' ? 'rejected' : 'proposed')) throw gone()
    await reopen(tx, id)
    await reopen(tx, was.changedId)
    return {}
  }
  const pages = was.did === 'published' ? await unpublish(tx, proposal, was, now) : {}
  if (was.did === 'approved') {
    if (state !== 'proposed') throw gone()
    const approval = { approvedById: was.approval?.by ?? null, approvedAt: was.approval?.at ?? null }
    const data = was.made ? ({ state: 'withdrawn', decidedAt: now } as const) : approval
    await tx.revision.update({ where: { id: was.revisionId }, data })
  }
  if (was.revisionId !== id) await tx.revision.update({ where: { id }, data: { ...WAITS, ...was.proposal } })
  await reopen(tx, was.droppedId)
  return pages
}
