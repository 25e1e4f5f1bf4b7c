/** A moderator approves a proposal, as it is or with changes: what is stored, and whether it is published yet. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid } from '@/lib/core/errors'
import { approvalDoes } from './approvals'
import { checkContent } from './check-content'
import { differences, sensitive } from './compare/differences'
import { settle, settleMerged } from './compare/settle'
import type { EntryContent } from './content/any'
import type { Published } from './load-page'
import type { LoadedProposal, Waiting } from './load-proposal'
import { movedOn } from './moved-on'
import type { ApproveRevision } from './proposal-schema'
import { createRevision, publishRevision } from './publish-revision'
import { upsertSources } from './sources'
import type { ApprovalUndo } from './undo-approval'

type Approving = {
  proposal: LoadedProposal
  /** What the moderator saw and sent; undefined where they approved without looking at revisions. */
  given: ApproveRevision | undefined
  actor: Actor
  now: Date
}

export type Approved = {
  action: 'revision.published' | 'revision.approved'
  /** The revision that was published, or that waits for another moderator. */
  revision: { id: string; number: number }
  undo: ApprovalUndo
  expires: string[]
  staysOpen: boolean
}

const same = (one: EntryContent, other: EntryContent): boolean => differences(one, other).length === 0

/** The published revision is another than the one this was made for: both versions, and what to ask. */
function refuseMoved({ parent, page, content }: LoadedProposal): never {
  throw new Conflict('page_moved_on', movedOn(parent?.content ?? null, page.published, content))
}

/** The content as it would be published, checked and settled against the published one. */
async function changedContent(tx: Tx, { proposal, given, now: _ }: Approving): Promise<EntryContent | null> {
  if (!given?.content) return null
  const { page, parent } = proposal
  if (given.content.kind !== page.kind) {
    throw new Invalid([{ path: ['revision', 'content'], code: 'kind_does_not_fit' }])
  }
  const before = page.published
  await checkContent(tx, {
    page,
    country: page.country,
    before: before?.content ?? null,
    content: given.content,
    sources: given.sources,
  })
  await upsertSources(tx, given.sources)
  return settleMerged(parent, proposal.content, settle(before, given.content, randomUUID))
}

/** Who stands behind exactly this content: its author where they are a moderator, and who approved it first. */
const behindOf = (proposal: LoadedProposal, waiting: Waiting | null): (string | null)[] => [
  ...(waiting?.id === proposal.id && proposal.byModerator ? [proposal.authorId] : []),
  ...(waiting?.approvedById ? [waiting.approvedById] : []),
]

/**
 * Approves. Where a hotline, an address or a fee differs, the first approval only marks the content and the
 * second, by another moderator, publishes it.
 * @throws Conflict `page_moved_on` with both versions; Forbidden `second_must_differ`; Invalid as for proposing
 */
export async function approveProposal(tx: Tx, approving: Approving): Promise<Approved> {
  const { proposal, given, actor, now } = approving
  const { page } = proposal
  const currentId = page.published?.id ?? null
  if (given && given.parent !== currentId) refuseMoved(proposal)
  const content = await changedContent(tx, approving)
  const candidates = [proposal.changed ?? proposal, proposal].filter(
    (one) => one.parentId === currentId && (content === null || same(one.content, content)),
  )
  // Without a content of their own they approve what waits: a changed version goes before the proposal.
  const known =
    content === null ? candidates.find((one) => one === (proposal.changed ?? proposal)) : candidates[0]
  if (!known && content === null) refuseMoved(proposal)
  const final = known?.content ?? content ?? proposal.content
  const does = approvalDoes(actor, {
    sensitive: sensitive(differences(page.published?.content ?? null, final)),
    behind: behindOf(proposal, known ?? null),
  })
  if (does === 'twice') throw new Forbidden('second_must_differ')

  const me = actor.kind === 'member' ? actor.id : null
  const dropped = proposal.changed && proposal.changed.id !== known?.id ? proposal.changed : null
  if (dropped) {
    await tx.revision.update({ where: { id: dropped.id }, data: { state: 'withdrawn', decidedAt: now } })
  }
  const revision: Published = known ?? (await createChanged(tx, proposal, final, now))
  const undo = {
    proposal: { approvedById: proposal.approvedById, approvedAt: proposal.approvedAt?.toISOString() ?? null },
    revisionId: revision.id,
    made: known === undefined,
    approval: known?.approvedById
      ? { by: known.approvedById, at: known.approvedAt?.toISOString() ?? now.toISOString() }
      : null,
    droppedId: dropped?.id ?? null,
  }
  if (does === 'waits') {
    // What the first approver of another content stood behind starts over.
    await tx.revision.update({ where: { id: proposal.id }, data: { approvedById: null, approvedAt: null } })
    await tx.revision.update({ where: { id: revision.id }, data: { approvedById: me, approvedAt: now } })
    return {
      action: 'revision.approved',
      revision,
      undo: { did: 'approved', ...undo },
      expires: [],
      staysOpen: true,
    }
  }
  if (revision.id !== proposal.id) {
    await tx.revision.update({
      where: { id: proposal.id },
      data: { state: 'superseded', decidedAt: now, decidedById: me },
    })
  }
  const { expires } = await publishRevision(tx, { page, revision, decidedById: me, now })
  return {
    action: 'revision.published',
    revision,
    undo: { did: 'published', ...undo, formerId: currentId },
    expires,
    staysOpen: false,
  }
}

const createChanged = (tx: Tx, proposal: LoadedProposal, content: EntryContent, now: Date) =>
  createRevision(tx, proposal.page, {
    parentId: proposal.page.published?.id ?? null,
    authorId: proposal.authorId,
    reason: proposal.reason,
    content,
    recordedAt: now,
    proposalId: proposal.id,
  })
