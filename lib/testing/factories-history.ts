/** Later revisions of pages, published at any moment the way publishing does it. */
import { db, type Prisma } from '@/lib/core/db'
import type { EntryContent } from '@/lib/entries/content/any'
import type { SourceInput } from '@/lib/entries/content/source'
import { lockPage } from '@/lib/entries/load-page'
import { createRevision, publishRevision } from '@/lib/entries/publish-revision'
import { upsertSources } from '@/lib/entries/sources'

type Options = {
  at: Date
  authorId?: string | null
  decidedById?: string | null
  reason?: string
  sources?: SourceInput[]
  revertOf?: number
}

/** Publishes another content of a page at a moment. */
export function republish(entryId: string, content: EntryContent, options: Options) {
  const { at, authorId = null, decidedById = null, reason = 'It changed', sources = [], revertOf } = options
  return db().$transaction(async (tx) => {
    const page = await lockPage(tx, { id: entryId })
    if (!page) throw new Error('no such page')
    await upsertSources(tx, sources)
    const parentId = page.published?.id ?? null
    const fields = { parentId, authorId, reason, content, recordedAt: at, revertOf }
    const revision = await createRevision(tx, page, fields)
    await publishRevision(tx, { page, revision, decidedById, now: at })
    return revision
  })
}

/** A revision in a state that readers never see. */
export async function storeRevision(
  entryId: string,
  content: EntryContent,
  overrides: Partial<Prisma.RevisionUncheckedCreateInput> & { number: number },
) {
  return db().revision.create({
    data: { entryId, reason: 'It should change', state: 'rejected', schemaVersion: 1, content, ...overrides },
  })
}
