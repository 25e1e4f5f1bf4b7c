/** A change of a page, or a page that does not exist yet: it waits for moderators, or is published at once. */
import { randomUUID } from 'node:crypto'
import { closeCase, openCase } from '@/lib/cases/case'
import { type Actor, isModerator } from '@/lib/core/actor'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid } from '@/lib/core/errors'
import { checkContent } from './check-content'
import { differences, sensitive } from './compare/differences'
import { settle } from './compare/settle'
import type { EntryContent } from './content/any'
import { isAlive, lockPage, type Page, type Published } from './load-page'
import { movedOn } from './moved-on'
import { mayPropose, mayReviseProposal, publishesEditAtOnce } from './permissions'
import { type Place, placeOf } from './place-of'
import { OPEN_PROPOSALS_MAX, proposeSchema, type RevisionState } from './proposal-schema'
import { createRevision, publishRevision } from './publish-revision'
import { EDIT_DRAFT } from './save-draft'
import { upsertSources } from './sources'

/** A new page needs the pages above it, and an address that never was another page's. */
async function createPage(tx: Tx, place: Place, now: Date): Promise<Page> {
  const { path, parents, kind, country, carrier, topic } = place
  const there = await tx.entry.count({
    where: { path: { in: parents }, lifecycle: 'active', revisions: { some: { state: 'published' } } },
  })
  if (there < parents.length) throw new Invalid([{ path: ['path'], code: 'parent_missing' }])
  if (await tx.entryRedirect.findUnique({ where: { path } }))
    throw new Invalid([{ path: ['path'], code: 'path_moved' }])
  await tx.entry.createMany({
    data: { path, kind, country, carrier, topic, lifecycle: 'proposed', changedAt: now },
    skipDuplicates: true,
  })
  const page = await lockPage(tx, { path })
  if (!page) throw new Error(`The page ${path} could not be made`)
  return page
}

/** The revision that an edit began from, whatever became of it since. */
async function parentOf(tx: Tx, page: Page | null, id: string | null): Promise<Published | null> {
  if (id === null) return null
  if (page?.published?.id === id) return page.published
  const row =
    page &&
    (await tx.revision.findFirst({
      where: { id, entryId: page.id },
      select: { id: true, number: true, content: true },
    }))
  if (!row) throw new Invalid([{ path: ['parent'], code: 'unknown_parent' }])
  return { ...row, content: row.content as EntryContent }
}

/** The author's earlier proposal steps aside; its case is closed with it. */
async function replace(tx: Tx, page: Page, id: string, actor: Actor, now: Date): Promise<void> {
  const row = await tx.revision.findFirst({
    where: { id, entryId: page.id },
    select: { authorId: true, state: true },
  })
  if (!row) throw new Invalid([{ path: ['replaces'], code: 'unknown_proposal' }])
  const allowed = mayReviseProposal(actor, row)
  if (allowed !== true) throw new Forbidden(allowed)
  await tx.revision.updateMany({
    where: { OR: [{ id }, { proposalId: id }], state: 'proposed' },
    data: { state: 'withdrawn', decidedAt: now },
  })
  await closeCase(tx, { type: 'revision', id }, now)
}

/** Nobody fills the queue alone. The member's row is locked, so that two at once are counted. */
async function refuseTooMany(tx: Tx, authorId: string): Promise<void> {
  await tx.$queryRaw`select id from member where id = ${authorId}::uuid for no key update`
  const waiting = await tx.revision.count({ where: { authorId, state: 'proposed', proposalId: null } })
  if (waiting >= OPEN_PROPOSALS_MAX) throw new Forbidden('too_many_proposals')
}

/**
 * Proposes a change.
 * @returns state `proposed`, or `published` for a trusted author whose edit touches nothing sensitive
 * @throws Invalid (each place named); Forbidden `too_many_proposals`; NotFound no page can be there;
 *   Conflict `page_moved_on` where it would be published at once but the page is another by now
 */
export const propose = command({
  input: proposeSchema,
  load: async (tx, { path }) => {
    const place = placeOf(path)
    if (!place) return null
    const page = await lockPage(tx, { path })
    return page && !isAlive(page) ? null : { place, page }
  },
  allow: (actor) => mayPropose(actor),
  run: async ({ tx, input, subject: { place, page: known }, actor, now }) => {
    const { path, content, sources, reason, replaces } = input
    const authorId = actor.kind === 'member' ? actor.id : ''
    if (content.kind !== place.kind) throw new Invalid([{ path: ['content'], code: 'kind_does_not_fit' }])
    const parent = await parentOf(tx, known, input.parent)
    const page = known ?? (await createPage(tx, place, now))
    const found = await checkContent(tx, {
      page,
      country: place.country,
      before: parent?.content ?? null,
      content,
      sources,
      reason,
    })
    if (replaces) await replace(tx, page, replaces, actor, now)
    await refuseTooMany(tx, authorId)
    await upsertSources(tx, sources)
    const atOnce = publishesEditAtOnce(actor) && page.published !== null && !sensitive(found)
    if (atOnce && parent?.id !== page.published?.id) {
      throw new Conflict('page_moved_on', movedOn(parent?.content ?? null, page.published, content))
    }
    const settled = settle(parent, content, randomUUID)
    const fields = { parentId: parent?.id ?? null, authorId, reason, content: settled, recordedAt: now }
    const revision = await createRevision(tx, page, fields)
    const { id, number } = revision
    await tx.draft.deleteMany({ where: { memberId: authorId, kind: EDIT_DRAFT, subject: path } })
    const about = { type: 'revision', id }
    const state: RevisionState = atOnce ? 'published' : 'proposed'
    const result = { id, number, path, state }
    const after = { path, number, reason }
    if (atOnce) {
      const { expires } = await publishRevision(tx, { page, revision, decidedById: authorId, now })
      return {
        result,
        event: { action: 'revision.published', subject: about, after, expires },
      }
    }
    const needsSecond = sensitive(differences(page.published?.content ?? null, settled))
    await openCase(tx, 'proposed_revision', { ...about, entryId: page.id }, now, {
      needsSecond,
      byModerator: isModerator(actor),
    })
    return {
      result,
      event: { action: 'revision.proposed', subject: about, after: { ...after, needsSecond } },
    }
  },
})
