/** What changes when a revision becomes the one that readers see, or stops being it. */
import type { Tx } from '@/lib/core/db'
import { recheckPractice } from '@/lib/reports/publish'
import { recheckBelow } from '@/lib/reports/recheck-below'
import { recomputeClaims } from '@/lib/standing/recompute'
import { differences } from './compare/differences'
import type { EntryContent } from './content/any'
import { nextNumber, type Page, type Published } from './load-page'
import { pagesOf } from './pages-of'
import { projectRevision } from './project-revision'

type NewRevision = {
  parentId: string | null
  authorId: string | null
  reason: string
  content: EntryContent
  recordedAt: Date
  proposalId?: string
  revertOf?: number
  approvedById?: string | null
  approvedAt?: Date
}

/** Stores a revision that waits; the page is locked. Its content and its number never change. */
export async function createRevision(tx: Tx, page: Page, given: NewRevision): Promise<Published> {
  const number = await nextNumber(tx, page.id)
  const { id } = await tx.revision.create({
    data: {
      ...given,
      entryId: page.id,
      number,
      state: 'proposed',
      schemaVersion: given.content.schemaVersion,
      content: given.content,
    },
    select: { id: true },
  })
  return { id, number, content: given.content }
}

/** Rows, cells and dates as the published content has them; null takes the page off the site. */
async function show(tx: Tx, page: Page, revision: Published | null, now: Date): Promise<void> {
  if (revision) {
    await projectRevision(tx, { entryId: page.id, revisionId: revision.id, content: revision.content })
    await recomputeClaims(tx, { entryIds: [page.id] }, now)
  } else await tx.statement.deleteMany({ where: { entryId: page.id } })
  await tx.entry.update({
    where: { id: page.id },
    data: { changedAt: now, lifecycle: revision ? 'active' : 'proposed' },
  })
  // What people met is held against what the page says now.
  if (page.kind !== 'policy') return
  await recheckPractice(tx, page, now)
  await recheckBelow(tx, page, now)
}

type Publishing = { page: Page; revision: Published; decidedById: string | null; now: Date }

/**
 * Publishes a waiting revision in the place of the page's published one; the page is locked.
 * @returns the pages that are old now
 * @throws Conflict `statement_taken`; Invalid `unknown_source`
 */
export async function publishRevision(
  tx: Tx,
  { page, revision, decidedById, now }: Publishing,
): Promise<{ expires: string[] }> {
  const former = page.published
  // The database refuses two published revisions of a page at any moment: the former steps down first.
  if (former) await tx.revision.update({ where: { id: former.id }, data: { state: 'superseded' } })
  await tx.revision.update({
    where: { id: revision.id },
    data: { state: 'published', decidedAt: now, decidedById },
  })
  await show(tx, page, revision, now)
  const isNew = former === null
  return { expires: pagesOf(page, differences(former?.content ?? null, revision.content), isNew) }
}

/** What a published revision becomes when its publication is undone. */
type Before =
  | { state: 'proposed'; approvedById: string | null; approvedAt: Date | null }
  | { state: 'withdrawn' }

type Undoing = { page: Page; revision: Published; former: Published | null; before: Before; now: Date }

/**
 * Takes back a publication: the former revision is the published one again, as it was.
 * @returns pages that are old, and pages to forget where nothing is left of them
 */
export async function unpublishRevision(
  tx: Tx,
  { page, revision, former, before, now }: Undoing,
): Promise<{ expires: string[]; purges: string[] }> {
  await tx.revision.update({
    where: { id: revision.id },
    data: before.state === 'proposed' ? { ...before, decidedAt: null, decidedById: null } : before,
  })
  if (former) await tx.revision.update({ where: { id: former.id }, data: { state: 'published' } })
  await show(tx, page, former, now)
  const expires = pagesOf(page, differences(former?.content ?? null, revision.content), former === null)
  return { expires, purges: former === null ? [`/${page.path}`] : [] }
}
