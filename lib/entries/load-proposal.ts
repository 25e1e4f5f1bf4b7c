/** A proposal for a write: its page locked first, then its row. */
import type { Tx } from '@/lib/core/db'
import type { EntryContent } from './content/any'
import { lockPage, type Page } from './load-page'
import type { RevisionState } from './proposal-schema'

/** A content that waits: the proposal's own, or what its first approver made of it. */
export type Waiting = {
  id: string
  number: number
  parentId: string | null
  content: EntryContent
  approvedById: string | null
  approvedAt: Date | null
}
export type LoadedProposal = Waiting & {
  page: Page
  state: RevisionState
  authorId: string | null
  reason: string
  /** The author is an active moderator now. */
  byModerator: boolean
  parent: { id: string; number: number; content: EntryContent } | null
  /** What a moderator changed and approved first; it waits for the second in the proposal's place. */
  changed: Waiting | null
}

const WAITING = {
  id: true,
  number: true,
  parentId: true,
  content: true,
  approvedById: true,
  approvedAt: true,
} as const

/** The proposal with its page; null when there is none. Holds both until the transaction ends. */
export async function loadProposal(tx: Tx, id: string): Promise<LoadedProposal | null> {
  const known = await tx.revision.findUnique({ where: { id }, select: { entryId: true } })
  const page = known && (await lockPage(tx, { id: known.entryId }))
  if (!page) return null
  await tx.$queryRaw`select id from revision where id = ${id}::uuid for update`
  const row = await tx.revision.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      ...WAITING,
      state: true,
      authorId: true,
      reason: true,
      author: { select: { role: true, status: true } },
      parent: { select: { id: true, number: true, content: true } },
      publishedAs: { where: { state: 'proposed' }, select: WAITING },
    },
  })
  const { author, publishedAs, parent, ...rest } = row
  const [changed] = publishedAs
  // Contents were checked when they were written.
  return {
    ...rest,
    content: row.content as EntryContent,
    page,
    byModerator: author?.status === 'active' && author.role !== 'member',
    parent: parent && { ...parent, content: parent.content as EntryContent },
    changed: changed ? { ...changed, content: changed.content as EntryContent } : null,
  }
}
