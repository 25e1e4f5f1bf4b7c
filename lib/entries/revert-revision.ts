/** A moderator brings an older content back: a new revision with its words. */
import { randomUUID } from 'node:crypto'
import { openCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { Conflict, Invalid } from '@/lib/core/errors'
import { checkContent } from './check-content'
import { sensitive } from './compare/differences'
import { settleIds } from './compare/settle'
import type { EntryContent } from './content/any'
import { isAlive, lockPage } from './load-page'
import { mayRevert } from './permissions'
import { type RevisionState, revertSchema } from './proposal-schema'
import { createRevision, publishRevision } from './publish-revision'

/**
 * Reverts a page. Where that changes a hotline, an address or a fee, it waits for another moderator.
 * @throws Conflict `page_moved_on` with the published revision; Invalid `unknown_revision`,
 *   `nothing_to_change`; NotFound for everybody who is not a moderator, and where there is no such page
 */
export const revertRevision = command({
  input: revertSchema,
  load: async (tx, { path }, actor) => {
    const page = mayRevert(actor) === true ? await lockPage(tx, { path }) : null
    return page?.published && isAlive(page) ? { page, published: page.published } : null
  },
  allow: (actor) => mayRevert(actor),
  run: async ({ tx, input: { path, to, parent, reason }, subject: { page, published }, actor, now }) => {
    const row = await tx.revision.findUnique({
      where: { entryId_number: { entryId: page.id, number: to } },
      select: {
        content: true,
        state: true,
        publishedAs: { where: { state: { in: ['published', 'superseded'] } }, select: { id: true }, take: 1 },
      },
    })
    // Only what readers once saw comes back; a proposal that was changed on the way never was on the page.
    if (row?.state !== 'superseded' || row.publishedAs.length > 0) {
      throw new Invalid([{ path: ['to'], code: 'unknown_revision' }])
    }
    const target = row.content as EntryContent
    if (parent !== published.id) {
      throw new Conflict('page_moved_on', { current: published, base: null, proposed: target, clashes: [] })
    }
    const before = published.content
    const content = settleIds(before, target, randomUUID)
    const found = await checkContent(tx, {
      page,
      country: page.country,
      before,
      content,
      sources: [],
      reason,
      wasPublished: true,
    })
    const authorId = actor.kind === 'member' ? actor.id : null
    const fields = { parentId: published.id, authorId, reason, content, recordedAt: now, revertOf: to }
    const revision = await createRevision(tx, page, fields)
    const { id, number } = revision
    const about = { type: 'revision', id }
    const waits = sensitive(found)
    const state: RevisionState = waits ? 'proposed' : 'published'
    const result = { id, number, path, state }
    const after = { path, number, reason, revertOf: to }
    if (waits) {
      const facts = { needsSecond: true, byModerator: true, revertOf: to }
      await openCase(tx, 'proposed_revision', { ...about, entryId: page.id }, now, facts)
      return {
        result,
        event: { action: 'revision.proposed', subject: about, after: { ...after, needsSecond: true } },
      }
    }
    const { expires } = await publishRevision(tx, { page, revision, decidedById: authorId, now })
    return { result, event: { action: 'revision.published', subject: about, after, expires } }
  },
})
